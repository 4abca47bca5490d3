import { now } from "@/lib/clock";
import { newToken, tokenHash } from "@/lib/crypto/token";
import type { Db } from "@/lib/db/as-actor";

export type LinkPurpose = "resetPassword" | "notMe" | "undoContact" | "cancelRecovery" | "confirmEmail" | "track";
/** What became of a link: open, or why it opens nothing. */
export type LinkState = "open" | "used" | "expired" | "superseded" | "unknown";

type Wanted = { accountId: string; purpose: LinkPurpose; subjectId?: string; minutes: number };

/** A link for one use; earlier ones of the same purpose and subject count no more. Resolves to its token, which only the mail holds. */
export async function newLink(db: Db, { accountId, purpose, subjectId, minutes }: Wanted): Promise<string> {
  const token = newToken();
  const at = now();
  const same = { accountId, purpose, subjectId: subjectId ?? null };
  await db.secretLink.updateMany({ where: { ...same, usedAt: null, supersededAt: null }, data: { supersededAt: at } });
  await db.secretLink.create({ data: { ...same, tokenHash: tokenHash(token), expiresAt: new Date(at.getTime() + minutes * 60_000) } });
  return token;
}

/** What was mailed for a new password opens nothing any more: another way has been taken, or someone else may hold it. */
export const closeResetLinks = (db: Db, accountId: string) =>
  db.secretLink.updateMany({
    where: { accountId, purpose: "resetPassword", usedAt: null, supersededAt: null },
    data: { supersededAt: now() },
  });

/** How a link stands, and whose it is. */
export async function findLink(db: Db, token: string, purpose: LinkPurpose) {
  const link = await db.secretLink.findFirst({
    where: { tokenHash: tokenHash(token), purpose },
    select: { accountId: true, subjectId: true, expiresAt: true, usedAt: true, supersededAt: true },
  });
  if (!link) return { state: "unknown" as const };
  return { ...link, state: stateOf(link) };
}

const stateOf = (link: { expiresAt: Date; usedAt: Date | null; supersededAt: Date | null }): LinkState =>
  link.usedAt ? "used" : link.supersededAt ? "superseded" : link.expiresAt <= now() ? "expired" : "open";

/** Uses a link up, for one caller only. Resolves to whose it was, or undefined when it is not open any more. */
export async function takeLink(db: Db, token: string, purpose: LinkPurpose) {
  const at = now();
  const where = { tokenHash: tokenHash(token), purpose, usedAt: null, supersededAt: null, expiresAt: { gt: at } };
  const { count } = await db.secretLink.updateMany({ where, data: { usedAt: at } });
  if (!count) return undefined;
  return db.secretLink.findUniqueOrThrow({ where: { tokenHash: tokenHash(token) }, select: { accountId: true, subjectId: true } });
}
