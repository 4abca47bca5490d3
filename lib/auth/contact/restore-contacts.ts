import { columnsOf, type ContactKind, contactKinds, openSide } from "@/lib/auth/contact/kinds";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { isUnique } from "@/lib/db/is-unique";
import { DomainError } from "@/lib/errors";

/**
 * Of each kind, what stood there before the first change since then; changes that wait for a code wait no more. An e-mail address that
 * belongs to another account by now stays there: then it is refused, or this account is locked, so that whoever has the new address
 * does not get in by it.
 */
export async function restoreContacts(db: Db, accountId: string, since: Date, whenTaken: "refuse" | "lock" = "refuse") {
  const at = now();
  const open = { accountId, confirmedAt: null, codeExpiresAt: { gt: at } };
  await db.contactChange.updateMany({ where: open, data: { codeHash: null, codeExpiresAt: at } });
  const later = [{ createdAt: { gte: since } }, { confirmedAt: { gte: since } }];
  const changes = await db.contactChange.findMany({
    where: { accountId, confirmedAt: { not: null }, undoneAt: null, OR: later },
    orderBy: [{ confirmedAt: "asc" }, { id: "asc" }],
    take: 1_000,
    select: { id: true, kind: true, oldSealed: true },
  });
  const firsts = contactKinds.flatMap((kind) => changes.find((change) => change.kind === kind) ?? []);
  const columns = firsts.map(({ id, kind, oldSealed }) => columnsOf(accountId, kind as ContactKind, openSide(id, "old", oldSealed)));
  const before = Object.assign({}, ...columns) as { email?: string };
  const isTaken = before.email !== undefined && (await db.account.count({ where: { email: before.email, id: { not: accountId } } })) > 0;
  if (isTaken && whenTaken === "refuse") throw new DomainError("contactDetails.undoTaken");
  const data = isTaken ? { ...before, email: undefined, status: "locked" } : before;
  await db.account.update({ where: { id: accountId }, data }).catch(sayTaken);
  const ids = changes.map(({ id }) => id);
  await db.contactChange.updateMany({ where: { id: { in: ids } }, data: { undoneAt: at } });
  // The links of later changes lie in mailboxes that are no longer the owner's.
  const links = { accountId, purpose: "undoContact", subjectId: { in: ids }, usedAt: null, supersededAt: null };
  await db.secretLink.updateMany({ where: links, data: { supersededAt: at } });
}

function sayTaken(error: unknown): never {
  throw isUnique(error, "account_email_key") ? new DomainError("contactDetails.undoTaken") : error;
}
