import { withdrawApprovals } from "@/lib/access/approvals/commands/withdraw-approvals";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";

/** Every address, number and device that an account has left anywhere, and what still waits in its name. */
export async function forgetAddresses(db: Db, accountId: string) {
  const open = { accountId, status: { in: ["asked", "approved"] } };
  const wishes = await db.recoveryRequest.findMany({ where: open, take: 20, select: { id: true } });
  for (const { id } of wishes) await withdrawApprovals(db, "accountRecovery", id);
  await db.recoveryRequest.updateMany({ where: open, data: { status: "cancelled", endedAt: now() } });
  await db.recoveryRequest.updateMany({ where: { accountId }, data: { reachSealed: null } });
  await db.contactChange.deleteMany({ where: { accountId } });
  const files = { accountId, status: { in: ["preparing", "ready"] } };
  await db.dataExport.updateMany({ where: files, data: { status: "expired", archive: null } });
  await db.authSession.updateMany({ where: { accountId }, data: { deviceId: null } });
  await db.device.deleteMany({ where: { accountId } });
  await db.signUp.deleteMany({ where: { accountId } });
  await db.parkedForm.deleteMany({ where: { accountId } });
}
