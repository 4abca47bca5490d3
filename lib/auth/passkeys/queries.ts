import type { Factors } from "@/lib/auth/passkeys/policy";
import type { Db } from "@/lib/db/as-actor";
import { uuidOr404 } from "@/lib/db/uuid";

/** More than anyone has devices and keys. */
export const MOST_PASSKEYS = 20;

const shown = { id: true, credentialId: true, name: true, isSynced: true, createdAt: true, lastUsedAt: true } as const;

export const listPasskeys = (db: Db, { accountId }: { accountId: string }) =>
  db.passkey.findMany({ where: { accountId }, orderBy: [{ createdAt: "asc" }, { id: "asc" }], take: MOST_PASSKEYS, select: shown });

/** One of the asker's own; throws what asActor makes a NotFoundError of. */
export const findPasskey = (db: Db, { accountId }: { accountId: string }, id: string) =>
  db.passkey.findFirstOrThrow({ where: { id: uuidOr404(id), accountId }, select: shown });

/** What else an account signs in with. */
export async function factorsOf(db: Db, accountId: string): Promise<Factors> {
  const { kind, passwordHash } = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { kind: true, passwordHash: true },
  });
  const [passkeys, apps] = [await db.passkey.count({ where: { accountId } }), await db.authenticatorApp.count({ where: { accountId } })];
  return { kind: kind as Factors["kind"], hasPassword: passwordHash !== null, passkeys, apps };
}
