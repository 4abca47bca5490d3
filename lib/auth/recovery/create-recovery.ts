import { randomUUID } from "node:crypto";
import { withdrawApprovals } from "@/lib/access/approvals/commands/withdraw-approvals";
import { record } from "@/lib/audit/record";
import { noteEvent } from "@/lib/auth/account-events";
import { holdAccount } from "@/lib/auth/hold-account";
import { sealReach } from "@/lib/auth/recovery/reach";
import { tellRecovery } from "@/lib/auth/recovery/tell-recovery";
import type { Asked } from "@/lib/auth/ways-back/ask";
import { now } from "@/lib/clock";
import { asSystem, type Db } from "@/lib/db/as-actor";

type RecoveryAsked = Extract<Asked, { for: "recovery" }>;

/**
 * Puts a wish to get back in before the staff, and tells every address of the account at once, with a link to cancel.
 * A newer wish takes the place of one that nobody has decided; while an approved one waits, no other begins.
 */
export const createRecovery = ({ identifier, ref, tokenHash, reach, phone, visit }: RecoveryAsked) =>
  asSystem("createRecovery", async (db) => {
    const accountId = await residentNamed(db, identifier.toLowerCase());
    if (!accountId) return;
    await holdAccount(db, accountId);
    const at = now();
    const waiting = { accountId, status: "asked" };
    const earlier = await db.recoveryRequest.findMany({ where: waiting, take: 20, select: { id: true } });
    for (const { id } of earlier) await withdrawApprovals(db, "accountRecovery", id); // first, as a decision locks them
    await db.recoveryRequest.updateMany({ where: waiting, data: { status: "cancelled", endedAt: at } });
    if (await db.recoveryRequest.count({ where: { accountId, status: "approved" } })) return;
    const id = randomUUID();
    const reachSealed = sealReach(id, { email: reach, phone });
    await db.recoveryRequest.create({ data: { id, ref, accountId, tokenHash, reachSealed, createdAt: at } });
    await noteEvent(db, accountId, "recoveryAsked", visit, { ref });
    record(db, { kind: "system", job: "createRecovery" }, "recovery.asked", { id }, { account: accountId });
    await tellRecovery(db, { id, accountId }, "recoveryAsked", { ref });
  });

/** Staff get back in with the help of a colleague, never from outside. */
async function residentNamed(db: Db, name: string): Promise<string | undefined> {
  const open = { kind: "resident", status: { not: "inactive" } }; // a closed account stays closed
  const named = { OR: [{ username: name }, { email: name }] };
  const account = await db.account.findFirst({ where: { ...open, ...named }, select: { id: true } });
  if (account) return account.id;
  const [only, another] = await db.account.findMany({ where: { ...open, alternateEmail: name }, select: { id: true }, take: 2 });
  return another ? undefined : only?.id;
}
