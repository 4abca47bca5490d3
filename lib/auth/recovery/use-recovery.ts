import { randomUUID } from "node:crypto";
import { noteEvent } from "@/lib/auth/account-events";
import type { Visit } from "@/lib/auth/browser/visit";
import { columnsOf, type ContactKind, findContact, sealSide, valueOf } from "@/lib/auth/contact/kinds";
import { openReach } from "@/lib/auth/recovery/reach";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";

/**
 * Part of the new password that ends a recovery: what was lost is taken off the account (passkeys, apps, codes, phone), and the
 * address the person was reached at takes the place of the old one, unless another account has it. Resolves to addresses that count no more.
 */
export async function useRecovery(db: Db, accountId: string, visit: Visit): Promise<string[]> {
  const at = now();
  const request = await db.recoveryRequest.findFirst({
    where: { accountId, status: "approved", opensAt: { lte: at } },
    select: { id: true, ref: true, reachSealed: true },
  });
  if (!request) throw new DomainError("waysBack.recoveryOver");
  const used = { status: "used", endedAt: at };
  const { count } = await db.recoveryRequest.updateMany({ where: { id: request.id, status: "approved" }, data: used });
  if (!count) throw new DomainError("waysBack.recoveryOver");
  await db.passkey.deleteMany({ where: { accountId } });
  await db.authenticatorApp.deleteMany({ where: { accountId } });
  await db.recoveryCode.deleteMany({ where: { accountId } });
  await putContact(db, accountId, "phone", null);
  await noteEvent(db, accountId, "recoveryUsed", visit, { ref: request.ref });
  return moveTo(db, accountId, openReach(request.id, request.reachSealed)?.email);
}

async function moveTo(db: Db, id: string, address: string | undefined): Promise<string[]> {
  const { email } = await db.account.findUniqueOrThrow({ where: { id }, select: { email: true } });
  if (!address || address === email || (await db.account.count({ where: { email: address } }))) return [];
  await putContact(db, id, "email", address);
  return [email];
}

/** Kept as a change like any other: "This wasn't me" puts back what stood there. */
async function putContact(db: Db, accountId: string, kind: ContactKind, value: string | null) {
  const old = valueOf(await findContact(db, accountId), kind);
  if (old === value) return;
  const id = randomUUID();
  const sides = { oldSealed: sealSide(id, "old", old), newSealed: sealSide(id, "new", value) };
  await db.contactChange.create({ data: { id, accountId, kind, ...sides, confirmedAt: now() } });
  await db.account.update({ where: { id: accountId }, data: columnsOf(accountId, kind, value) });
}
