import { addEvent } from "@/lib/applications/commands/add-event";
import { addDays, cityDay, cityTime } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { asSystem, type Db } from "@/lib/db/as-actor";

const AT_ONCE = 200;

/** Whose last day is over in the city has expired, and its application's history says so; some at a time, and none twice, however often it runs. */
export async function expirePermits(): Promise<void> {
  while (await asSystem("expirePermits", expireSome));
}

type Over = { id: string; number: string; until: string; applicationId: string; partyId: string; status: string };

async function expireSome(db: Db): Promise<boolean> {
  const today = cityDay(now());
  // The application first, as whoever revokes does: its history is written under its lock.
  const found = await db.$queryRaw<Over[]>`
    SELECT p.id, p.number, p.valid_until::text AS until, a.id AS "applicationId", a.party_id AS "partyId", a.status
    FROM permit p JOIN application a ON a.id = p.application_id WHERE p.status = 'valid' AND p.valid_until < ${today}::date
    ORDER BY p.valid_until, p.id LIMIT ${AT_ONCE} FOR UPDATE OF a, p SKIP LOCKED`;
  for (const day of new Set(found.map(({ until }) => until)))
    await db.permit.updateMany({
      where: { id: { in: found.filter(({ until }) => until === day).map(({ id }) => id) }, status: "valid" },
      data: { status: "expired", endedAt: cityTime(addDays(day, 1)) },
    });
  for (const { applicationId: id, partyId, status, number: permit } of found)
    await addEvent(db, { kind: "system", job: "expirePermits" }, { id, partyId, status }, "permitExpired", { permit });
  return found.length === AT_ONCE;
}
