import { whomToTell } from "@/lib/access/whom-to-tell";
import { endDraft } from "@/lib/applications/commands/end-draft";
import { cityDay } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { notify } from "@/lib/notifications/notify";

const DAY_MS = 86_400_000;
export const WARN_DAYS = 7;
const AT_ONCE = 25;

/**
 * Tells owners a week before that a draft ends, once for each end that it has; ends those whose time is over. A few at a time, each few in
 * a transaction of their own: run again from wherever it stopped, nobody is told twice. Somebody who saves at this moment keeps the draft.
 */
export async function expireDrafts(): Promise<void> {
  for (const some of [warnSome, endSome]) while (await asSystem("expireDrafts", some));
}

/** Whoever saved within the last day knows of it: a draft of few days is not warned of at every save. */
async function warnSome(db: Db): Promise<boolean> {
  const at = now();
  const [soon, yesterday] = [new Date(at.getTime() + WARN_DAYS * DAY_MS), new Date(at.getTime() - DAY_MS)];
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM application WHERE status = 'draft' AND warned_at IS NULL AND expires_at > ${at} AND expires_at <= ${soon} AND saved_at <= ${yesterday}
    ORDER BY expires_at, id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`;
  const drafts = await db.application.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    take: AT_ONCE,
    select: { id: true, ref: true, service: true, accountId: true, partyId: true, expiresAt: true },
  });
  for (const { id, ref, service, accountId, partyId, expiresAt } of drafts)
    for (const to of await whomToTell(db, { partyId, accountId }, "applications", at))
      await notify(db, "draftExpires", { accountId: to, partyId }, { ref, service, of: id, due: cityDay(expiresAt!) });
  await db.application.updateMany({ where: { id: { in: drafts.map(({ id }) => id) } }, data: { warnedAt: at } });
  return drafts.length === AT_ONCE;
}

/** As long as a guardian can still answer, nothing ends under what they were asked. */
async function endSome(db: Db): Promise<boolean> {
  const at = now();
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM application a WHERE status = 'draft' AND expires_at <= ${at}
      AND NOT EXISTS (SELECT FROM guardian_consent c WHERE c.application_id = a.id AND c.status = 'asked' AND c.expires_at > ${at})
    ORDER BY expires_at, id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`;
  for (const { id } of found) await endDraft(db, id);
  return found.length === AT_ONCE;
}
