import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Actor, Resident } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor, type Db } from "@/lib/db/as-actor";
import { canFollow } from "@/lib/issues/policy";
import type { Language } from "@/lib/paths";

/** A resident is told of a report's updates from now on; following twice is following once. Throws NotFoundError for a hidden one. */
export const followWithAccount = (actor: Actor, ref: string, locale: Language): Promise<void> =>
  asActor(actor, async (db) => {
    authorize(canFollow(actor), actor);
    const { reportId } = await findShown(db, ref);
    const row = { reportId, accountId: actor.accountId, locale, confirmedAt: now(), createdAt: now() };
    const { count } = await db.issueFollow.createMany({ data: [row], skipDuplicates: true });
    if (!count) await db.issueFollow.updateMany({ where: { reportId, accountId: actor.accountId }, data: { endedAt: null } });
    record(db, actor, "issue.followed", { id: reportId });
  });

/** The same resident is told no more; what they reported themselves stays theirs. */
export const stopFollowing = (actor: Actor, ref: string): Promise<void> =>
  asActor(actor, async (db) => {
    authorize(canFollow(actor), actor);
    const { reportId } = await findShown(db, ref);
    await db.issueFollow.updateMany({ where: { reportId, accountId: actor.accountId, endedAt: null }, data: { endedAt: now() } });
    record(db, actor, "issue.unfollowed", { id: reportId });
  });

const findShown = (db: Db, ref: string) => db.publicIssue.findUniqueOrThrow({ where: { ref }, select: { reportId: true } });

/** How a resident stands to a report: whether they are told, and whether it is their own. */
export const findOwnFollow = (actor: Resident, reportId: string) =>
  asActor(actor, (db) =>
    db.issueFollow.findFirst({ where: { reportId, accountId: actor.accountId }, select: { isReporter: true, endedAt: true } }),
  );
