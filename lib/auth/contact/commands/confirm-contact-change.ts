import type { Resident, Staff } from "@/lib/auth/actor";
import { noteEvent } from "@/lib/auth/account-events";
import type { Visit } from "@/lib/auth/browser/visit";
import { contactCodeHash } from "@/lib/auth/contact/commands/ask-contact-change";
import { columnsOf, type ContactKind, findContact, openSide, sealSide, valueOf } from "@/lib/auth/contact/kinds";
import { tellContactChange } from "@/lib/auth/contact/tell-contact-change";
import { holdAccount } from "@/lib/auth/hold-account";
import { record } from "@/lib/audit/record";
import { closeResetLinks } from "@/lib/auth/links/secret-link";
import { now } from "@/lib/clock";
import { sameHash } from "@/lib/crypto/token";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { isUnique } from "@/lib/db/is-unique";
import { DomainError } from "@/lib/errors";
import { consume, limiter } from "@/lib/limits";

/** Per account, over all its changes: asking for another code gives no more tries. */
const tries = { name: "contact-codes", points: 5, seconds: 600 };

/** Makes the newest change of this kind count, once, by the code that was sent to the new address or number. */
export async function confirmContactChange(actor: Resident | Staff, { kind, code }: { kind: ContactKind; code: string }, visit: Visit) {
  const { accountId } = actor;
  const { remainingPoints: left } = await consume(tries, accountId);
  await asSystem("confirmContactChange", async (db) => {
    await holdAccount(db, accountId);
    const change = await findProven(db, { accountId, kind, code, left });
    const account = await findContact(db, accountId);
    const old = valueOf(account, kind); // another change may have counted since this one was asked for
    await db.contactChange.update({
      where: { id: change.id },
      data: { confirmedAt: now(), codeHash: null, oldSealed: sealSide(change.id, "old", old) },
    });
    await db.account.update({ where: { id: accountId }, data: columnsOf(accountId, kind, change.value) }).catch(sayTaken);
    // A link to a new password that waits in the old mailbox opens nothing any more.
    await closeResetLinks(db, accountId);
    const event = await noteEvent(db, accountId, `${kind}Changed`, visit, { change: change.id });
    await tellContactChange(db, account, { kind, id: change.id, event });
    record(db, actor, "contact.changed", { id: change.id }, { kind });
  });
  await limiter(tries).delete(accountId);
}

type Typed = { accountId: string; kind: ContactKind; code: string; left: number };

async function findProven(db: Db, { accountId, kind, code, left }: Typed) {
  const change = await db.contactChange.findFirst({ where: { accountId, kind }, orderBy: [{ createdAt: "desc" }, { id: "desc" }] });
  if (!change?.codeExpiresAt || change.confirmedAt) throw new DomainError("contactDetails.nothingOpen");
  if (change.codeExpiresAt <= now()) throw new DomainError("contactDetails.codeExpired");
  if (!sameHash(change.codeHash ?? "", contactCodeHash(change.id, code))) throw new DomainError("signIn.wrongCode", { left });
  return { id: change.id, value: openSide(change.id, "new", change.newSealed) };
}

/** Somebody else opened an account with it meanwhile; whoever typed the code reads that mailbox and may know. */
function sayTaken(error: unknown): never {
  throw isUnique(error, "account_email_key") ? new DomainError("contactDetails.taken") : error;
}
