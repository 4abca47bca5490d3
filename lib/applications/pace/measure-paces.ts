import { paceOf } from "@/lib/applications/pace/pace-of";
import { promiseOf } from "@/lib/applications/promise-of";
import { findVersion } from "@/lib/applications/queries/find-version";
import { sentOf } from "@/lib/applications/sent";
import { now } from "@/lib/clock";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { services } from "@/lib/services/catalogue";
import { promisedDays } from "@/lib/services/promised";

const YEAR_MS = 365 * 86_400_000;
const NEWEST = 500;

/** Every night: how long the city took for each service, of what it decided in the last year. */
export async function measurePaces() {
  for (const { slug } of services()) await asSystem("measurePaces", (db) => measure(db, slug));
}

/** The days in which the city waited for the resident are not the city's: the promise moved by them. */
async function measure(db: Db, service: string) {
  const at = now();
  const decided = await db.application.findMany({
    where: { service, status: { in: ["issued", "refused"] }, decidedAt: { gte: new Date(at.getTime() - YEAR_MS) } },
    orderBy: { decidedAt: "desc" },
    take: NEWEST,
    select: { service: true, version: true, sent: true, submittedAt: true, dueOn: true, decidedAt: true },
  });
  const took = new Map<number, number[]>();
  for (const one of decided) {
    const promised = promisedDays(await findVersion(db, one.service, one.version), sentOf(one).answers);
    const clock = promiseOf({ ...one, waitingSince: null }, promised, one.decidedAt!);
    if (clock) took.set(promised, [...(took.get(promised) ?? []), clock.day]);
  }
  const rows = [...took].flatMap(([promised, days]) => {
    const pace = paceOf(days);
    return pace ? [{ service, promised, ...pace, measuredAt: at }] : [];
  });
  await db.servicePace.deleteMany({ where: { service } });
  await db.servicePace.createMany({ data: rows });
}
