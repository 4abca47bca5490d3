import { record } from "@/lib/audit/record";
import { findLink, takeLink } from "@/lib/auth/links/secret-link";
import { now } from "@/lib/clock";
import { open } from "@/lib/crypto/seal";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";

/** Opens an account whose owner has used the link in their mail; an address given since takes the first one's place. */
export const confirmAddress = (link: string) =>
  asSystem("confirmAddress", async (db) => {
    const taken = await takeLink(db, link, "confirmEmail");
    if (!taken) throw new DomainError("waysBack.linkOver");
    const address = taken.subjectId ? await addressOf(db, taken.subjectId) : undefined;
    await activate(db, taken.accountId, address);
  });

/** How a link to confirm an address stands. */
export const confirmationState = (link: string) =>
  asSystem("confirmAddress", async (db) => (await findLink(db, link, "confirmEmail")).state);

async function addressOf(db: Db, id: string): Promise<string> {
  const { count } = await db.contactChange.updateMany({ where: { id, confirmedAt: null, undoneAt: null }, data: { confirmedAt: now() } });
  const change = await db.contactChange.findUniqueOrThrow({ where: { id }, select: { newSealed: true } });
  if (!count || !change.newSealed) throw new DomainError("waysBack.linkOver");
  return open(change.newSealed, `contact_change:new_sealed:${id}`);
}

async function activate(db: Db, id: string, email?: string) {
  if (email && (await db.account.count({ where: { email, id: { not: id } } }))) throw new DomainError("waysBack.linkOver");
  await db.account.updateMany({ where: { id, status: "unconfirmed" }, data: { status: "active", ...(email && { email }) } });
  record(db, { kind: "system", job: "confirmAddress" }, "account.confirmed", { id });
}
