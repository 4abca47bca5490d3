import type { Resident, Staff } from "@/lib/auth/actor";
import { type ContactKind, findContact, openSide, valueOf } from "@/lib/auth/contact/kinds";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";

/** The newest change of this kind, as long as it waits for its code: what is to be confirmed, and until when. */
export async function findOpenChange(db: Db, { accountId }: Resident | Staff, kind: ContactKind) {
  const change = await db.contactChange.findFirst({
    where: { accountId, kind },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, newSealed: true, codeExpiresAt: true, confirmedAt: true },
  });
  if (!change?.codeExpiresAt || change.confirmedAt || change.codeExpiresAt <= now()) return undefined;
  return { id: change.id, value: openSide(change.id, "new", change.newSealed) ?? "" };
}

/** Where the account is reached, in plain text. */
export async function findReach(db: Db, accountId: string) {
  const contact = await findContact(db, accountId);
  return { email: contact.email, phone: valueOf(contact, "phone") };
}
