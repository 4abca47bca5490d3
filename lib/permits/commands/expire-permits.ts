import { addDays, cityDay, cityTime } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { asSystem, type Db } from "@/lib/db/as-actor";

const AT_ONCE = 200;

/** Whose last day is over in the city has expired; some at a time, and none twice, however often it runs. */
export async function expirePermits(): Promise<void> {
  while (await asSystem("expirePermits", expireSome));
}

async function expireSome(db: Db): Promise<boolean> {
  const today = cityDay(now());
  const found = await db.$queryRaw<{ id: string; until: string }[]>`
    SELECT id, valid_until::text AS until FROM permit WHERE status = 'valid' AND valid_until < ${today}::date
    ORDER BY valid_until, id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`;
  for (const day of new Set(found.map(({ until }) => until)))
    await db.permit.updateMany({
      where: { id: { in: found.filter(({ until }) => until === day).map(({ id }) => id) }, status: "valid" },
      data: { status: "expired", endedAt: cityTime(addDays(day, 1)) },
    });
  return found.length === AT_ONCE;
}
