import { randomUUID } from "node:crypto";
import type { Resident, Staff } from "@/lib/auth/actor";
import { noteEvent } from "@/lib/auth/account-events";
import type { Visit } from "@/lib/auth/browser/visit";
import { columnsOf, findContact, sealSide, valueOf } from "@/lib/auth/contact/kinds";
import type { ContactRemoval } from "@/lib/auth/contact/schema";
import { tellContactChange } from "@/lib/auth/contact/tell-contact-change";
import { requireSecondStep } from "@/lib/auth/credentials/second-steps";
import { holdAccount } from "@/lib/auth/hold-account";
import { findOwnAccount } from "@/lib/auth/queries";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";

/** Takes the alternate address or the phone away. Throws when codes to that phone are all that is left to confirm a sign-in with. */
export async function removeContact(actor: Resident | Staff, { kind }: ContactRemoval, visit: Visit) {
  const { accountId } = actor;
  const id = randomUUID();
  await asSystem("removeContact", async (db) => {
    await holdAccount(db, accountId);
    const account = await findContact(db, accountId);
    const old = valueOf(account, kind);
    if (!old) throw new NotFoundError("nothing to take away");
    if (kind === "phone") requireSecondStep({ ...(await findOwnAccount(db, actor)), kind: actor.kind, hasPhone: false });
    await db.contactChange.create({ data: { id, accountId, kind, oldSealed: sealSide(id, "old", old), confirmedAt: now() } });
    await db.account.update({ where: { id: accountId }, data: columnsOf(accountId, kind, null) });
    const event = await noteEvent(db, accountId, `${kind}Changed`, visit, { change: id });
    await tellContactChange(db, account, { kind, id, event });
    record(db, actor, "contact.removed", { id }, { kind });
  });
}
