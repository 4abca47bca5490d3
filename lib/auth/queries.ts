import type { Resident, Staff } from "@/lib/auth/actor";
import { findContact, valueOf } from "@/lib/auth/contact/kinds";
import { asSystem, type Db } from "@/lib/db/as-actor";

/** What a person sees of their own account: how they get in, and where the city reaches them. */
export async function findOwnAccount(db: Db, { accountId }: Resident | Staff) {
  const { passwordHash, ...account } = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: {
      username: true,
      email: true,
      alternateEmail: true,
      phoneHint: true,
      passwordHash: true,
      passwordChangedAt: true,
      createdAt: true,
      locale: true,
      look: true,
    },
  });
  const passkeys = await db.passkey.count({ where: { accountId } });
  const apps = await db.authenticatorApp.count({ where: { accountId } });
  return { ...account, hasPassword: passwordHash !== null, passkeys, apps };
}

/** The phone of one's own account in full, or null: pages show its end only. */
export const findOwnPhone = async (db: Db, { accountId }: Resident) => valueOf(await findContact(db, accountId), "phone");

const apps = { id: true, name: true, createdAt: true, lastUsedAt: true } as const;

/** The authenticator apps of one's own account, the oldest first. */
export const listOwnApps = (db: Db, { accountId }: Resident | Staff) =>
  db.authenticatorApp.findMany({ where: { accountId }, orderBy: [{ createdAt: "asc" }, { id: "asc" }], take: 10, select: apps });

/** One of them; anyone else's is not there. */
export const findOwnApp = (db: Db, { accountId }: Resident | Staff, id: string) =>
  db.authenticatorApp.findFirstOrThrow({ where: { id, accountId }, select: apps });

/** How many recovery codes can still be used. Nobody reads the codes' rows but the system. */
export const countRecoveryCodes = ({ accountId }: Resident) =>
  asSystem("countRecoveryCodes", (db) => db.recoveryCode.count({ where: { accountId, usedAt: null } }));
