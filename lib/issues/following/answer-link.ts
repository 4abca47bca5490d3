import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor, asSystemIn, type Db } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { endFollowIn } from "@/lib/issues/following/commands";
import { findFollow, type FoundFollow } from "@/lib/issues/following/find-follow";

/** Whoever holds the link wants updates from now on. */
export const confirmFollow = (actor: Actor, token: string | undefined) =>
  byLink(actor, token, async (db, { id }) => {
    await db.issueFollow.updateMany({ where: { id, confirmedAt: null }, data: { confirmedAt: now() } });
    await db.issueFollow.updateMany({ where: { id }, data: { endedAt: null } });
  });

/** They want none any more. The link keeps opening the report. */
export const endFollow = (actor: Actor, token: string | undefined) => byLink(actor, token, (db, { id }) => endFollowIn(db, id));

async function byLink(actor: Actor, token: string | undefined, run: (db: Db, follow: FoundFollow) => Promise<void>): Promise<FoundFollow> {
  const follow = await findFollow(token);
  if (!follow) throw new NotFoundError("no such link");
  await asActor(actor, (db) => asSystemIn(db, () => run(db, follow)));
  return follow;
}
