import { whomToTell } from "@/lib/access/whom-to-tell";
import { ended } from "@/lib/applications/workflow";
import { addDays, cityDay } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { notify } from "@/lib/notifications/notify";
import { remindDays } from "@/lib/permits/term";
import { services } from "@/lib/services/catalogue";

const AT_ONCE = 25;

/** One reminder of one service: so many days before the end. */
type Round = { service: string; days: number };
type Place = { until: string; id: string };

/**
 * Tells holders that what can be renewed ends, once for each of the days that the service names. Run late, only the last of them is told; who
 * has a renewal under way is told nothing.
 */
export async function remindHolders(): Promise<void> {
  for (const round of rounds()) {
    let place: Place | undefined;
    do place = await asSystem("remindHolders", (db) => remindSome(db, round, place));
    while (place);
  }
}

/** Of each service the reminder nearest to the end first: after it the earlier ones are over. */
const rounds = (): Round[] =>
  services()
    .filter(({ issues }) => issues.renewedBy && !["passport", "change"].includes(issues.kind))
    .flatMap((service) => [...remindDays(service)].sort((a, b) => a - b).map((days) => ({ service: service.slug, days })));

/** The next few, from where the last few ended; undefined after the last. Something shorter than the reminder is early needs none. */
async function remindSome(db: Db, { service, days }: Round, after?: Place): Promise<Place | undefined> {
  const at = now();
  const today = cityDay(at);
  const found = await db.$queryRaw<Place[]>`
    SELECT p.id, p.valid_until::text AS until FROM permit p
    WHERE p.status = 'valid' AND p.service = ${service} AND p.valid_until >= ${today}::date AND p.valid_until <= ${addDays(today, days)}::date
      AND p.valid_until - ${days}::int > p.valid_from AND (p.warned_for IS NULL OR p.warned_for > ${days})
      AND (p.valid_until, p.id) > (${after?.until ?? today}::date, ${after?.id ?? "00000000-0000-0000-0000-000000000000"}::uuid)
    ORDER BY p.valid_until, p.id LIMIT ${AT_ONCE} FOR UPDATE OF p SKIP LOCKED`;
  const permits = await db.permit.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    take: AT_ONCE,
    select: {
      id: true,
      partyId: true,
      service: true,
      number: true,
      validUntil: true,
      application: { select: { ref: true, accountId: true } },
    },
  });
  const under = await db.application.findMany({
    where: { renewsId: { in: permits.map(({ id }) => id) }, status: { notIn: ["draft", ...ended] } },
    take: AT_ONCE * 2,
    select: { renewsId: true },
  });
  const isUnderWay = new Set(under.map(({ renewsId }) => renewsId));
  for (const { id, partyId, service, number, validUntil, application } of permits.filter(({ id }) => !isUnderWay.has(id)))
    for (const to of await whomToTell(db, { partyId, accountId: application.accountId }, "applications", at))
      await notify(
        db,
        "permitEnds",
        { accountId: to, partyId },
        { ref: application.ref, number, service, of: id, due: validUntil!.toISOString().slice(0, 10) },
      );
  await db.permit.updateMany({ where: { id: { in: permits.map(({ id }) => id) } }, data: { warnedFor: days } });
  return found.length === AT_ONCE ? found.at(-1) : undefined;
}
