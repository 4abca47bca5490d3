import type { Pace } from "@/lib/applications/pace/pace-of";
import { asActor, type Db } from "@/lib/db/as-actor";
import { databaseAway } from "@/lib/db/availability";
import { log } from "@/lib/log";

/** How long cases took that as many working days were promised for; null where too few were decided. */
export const findPace = (db: Db, service: string, promised: number): Promise<Pace | null> =>
  db.servicePace.findUnique({ where: { service_promised: { service, promised } }, select: { days: true, cases: true } });

/** The same for a page that everyone reads: it stands without this when the database is away. */
export async function findPaceForAll(service: string, promised: number): Promise<Pace | null> {
  if (databaseAway()) return null;
  return asActor({ kind: "visitor" }, (db) => findPace(db, service, promised)).catch((error: unknown) => {
    log().warn({ err: error }, "a service's page goes out without how long it took others");
    return null;
  });
}
