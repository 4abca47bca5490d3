import { cityDay } from "@/lib/city/city-day";
import type { Db } from "@/lib/db/as-actor";
import { asSystem } from "@/lib/db/as-actor";
import { now } from "@/lib/clock";
import { openFollower } from "@/lib/issues/follow-email";
import type { NotifiedEvent } from "@/lib/notifications/events";
import { sendToFollower } from "@/lib/notifications/followers/commands";
import { notify } from "@/lib/notifications/notify";
import type { Language } from "@/lib/paths";

const AT_ONCE = 500;

/**
 * The job behind every public update: tells whoever follows the report, and whoever follows one that was merged into it; each once. When two are
 * merged or taken apart, whoever follows the smaller one learns that from its own update, and from no other.
 */
export const tellFollowers = ({ updateId }: { updateId: string }) =>
  asSystem("tellFollowers", async (db) => {
    const { count } = await db.issueUpdate.updateMany({ where: { id: updateId, toldAt: null }, data: { toldAt: now() } });
    if (!count) return; // the job came back: they were told
    const { report, kind, byAccountId, isPublic, facts } = await db.issueUpdate.findUniqueOrThrow({
      where: { id: updateId },
      select: {
        ...{ kind: true, byAccountId: true, isPublic: true, facts: true },
        report: { select: { id: true, ref: true, hiddenAt: true, scheduledOn: true, promisedOn: true, reopenedAt: true } },
      },
    });
    if (!isPublic || report.hiddenAt) return;
    const told = { ...newsOf(kind, report), reportId: report.id, byAccountId, seen: new Set<string>() };
    const smaller = smallerOf(kind, facts as Facts);
    if (smaller) await eachFollower(db, { report: { ref: smaller, hiddenAt: null } }, (one) => void told.seen.add(whoIs(one)));
    await eachFollower(db, { OR: [{ reportId: report.id }, { report: { duplicateOfId: report.id } }] }, (one) => tell(db, one, told));
  });

type Facts = { from?: string; part?: string };

/** Of an update of the report that stays: which one was merged into it, or taken out. */
const smallerOf = (kind: string, { from, part }: Facts) => (kind === "merged" ? from : kind === "split" ? part : undefined);

type Standing = { ref: string; scheduledOn: Date | null; promisedOn: Date | null; reopenedAt: Date | null };

/** What is told, with the day where work is planned, and where it is promised anew. */
function newsOf(kind: string, { ref, scheduledOn, ...standing }: Standing): News {
  if (kind === "scheduled" && scheduledOn) return { event: "issuePlanned", facts: { ref, due: scheduledOn.toISOString() } };
  if (kind === "resolved" || kind === "closed") return { event: "issueResolved", facts: { ref } };
  const promised = kind === "reopened" && promisedAnew(standing);
  return promised ? { event: "issueReopened", facts: { ref, due: promised.toISOString() } } : { event: "issueMoved", facts: { ref } };
}

/** The day that was promised when it was opened again: of a kind of problem that the city has no more, the old one stays, and is over. */
const promisedAnew = ({ promisedOn, reopenedAt }: Pick<Standing, "promisedOn" | "reopenedAt">) =>
  promisedOn && reopenedAt && promisedOn >= new Date(cityDay(reopenedAt)) ? promisedOn : undefined;

type Which = { OR: object[] } | { report: { ref: string; hiddenAt: null } };

async function eachFollower(db: Db, which: Which, run: (one: Follower) => Promise<void> | void) {
  for (let after: string | undefined, more = true; more;) {
    const followers = await listFollowers(db, which, after);
    for (const follower of followers) await run(follower);
    more = followers.length === AT_ONCE;
    after = followers.at(-1)?.id;
  }
}

const listFollowers = (db: Db, which: Which, after = "00000000-0000-0000-0000-000000000000") =>
  db.issueFollow.findMany({
    where: { ...which, id: { gt: after }, confirmedAt: { not: null }, endedAt: null },
    orderBy: { id: "asc" },
    take: AT_ONCE,
    select: { id: true, reportId: true, isReporter: true, accountId: true, emailSealed: true, locale: true },
  });

type Follower = Awaited<ReturnType<typeof listFollowers>>[number];
type News = { event: NotifiedEvent; facts: Record<string, string> };
type Told = News & { reportId: string; byAccountId: string | null; seen: Set<string> };

/** One person, whichever report they follow: their account, or their address. */
const whoIs = ({ id, accountId, emailSealed }: Follower) => accountId ?? (emailSealed ? openFollower({ id, emailSealed }) : "");

/** Nobody is told of what they did themselves with their account, or twice because they follow two that are one now. */
async function tell(db: Db, follow: Follower, { event, byAccountId, seen, ...told }: Told) {
  const { id, accountId, locale } = follow;
  const who = whoIs(follow);
  if (!who || seen.has(who) || (accountId && accountId === byAccountId)) return;
  seen.add(who);
  // Only whoever reported this very one may open it again, and so only they read how.
  const mayReopen = event === "issueResolved" && follow.isReporter && follow.reportId === told.reportId;
  const facts = { ...told.facts, ...(mayReopen && { reporter: "yes" }) };
  if (accountId) await notify(db, event, { accountId, partyId: null }, facts);
  else await sendToFollower(db, event, { followId: id, email: who, language: locale as Language }, facts);
}
