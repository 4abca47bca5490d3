import { authorize } from "@/lib/access/policy";
import type { Actor } from "@/lib/auth/actor";
import { asActor, type Db } from "@/lib/db/as-actor";
import { databaseAway } from "@/lib/db/availability";
import { log } from "@/lib/log";
import { canSeeQueue } from "@/lib/staff/policy";
import { FEWEST } from "@/lib/staff/records/middle-of";

/** Fewer than these are not published. */
const FEWEST_FOR_ALL = 20;

const inRecord = {
  ...{ service: true, promised: true, decided: true, onTime: true, decidedBefore: true, onTimeBefore: true, half: true, nineInTen: true },
  measuredAt: true,
} as const;

export type Share = { onTime: number; decided: number };

/** How many of how many were on time; undefined for too few to say. */
const shareOf = (onTime: number, decided: number): Share | undefined => (decided < FEWEST ? undefined : { onTime, decided });

/** How the actor's departments kept the promises of their services, and all of these together. */
export async function listRecords(db: Db, actor: Actor) {
  authorize(canSeeQueue(actor), actor);
  const rows = await db.serviceRecord.findMany({
    where: { departmentId: { in: actor.departments }, ...(actor.services.length && { service: { in: actor.services } }) },
    orderBy: { service: "asc" },
    take: 200,
    select: inRecord,
  });
  const sum = (count: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + count(row), 0);
  return {
    measuredAt: rows[0]?.measuredAt,
    now: shareOf(
      sum(({ onTime }) => onTime),
      sum(({ decided }) => decided),
    ),
    before: shareOf(
      sum(({ onTimeBefore }) => onTimeBefore),
      sum(({ decidedBefore }) => decidedBefore),
    ),
    services: rows.map(({ service, promised, half, nineInTen, ...counts }) => ({
      ...{ service, promised },
      took: half === null || nineInTen === null ? undefined : { half, nineInTen },
      now: shareOf(counts.onTime, counts.decided),
      before: shareOf(counts.onTimeBefore, counts.decidedBefore),
    })),
  };
}

export type ServiceTimes = Awaited<ReturnType<typeof listRecords>>["services"][number];

/** What the city publishes; null where there is too little to say, and while the database is away: the page stands without it. */
export async function findShareForAll(): Promise<Share | null> {
  if (databaseAway()) return null;
  const find = (db: Db) => db.serviceRecord.findUnique({ where: { service: "" }, select: { decided: true, onTime: true } });
  const found = await asActor({ kind: "visitor" }, find).catch((error: unknown) => {
    log().warn({ err: error }, "home goes out without how often the city was on time");
    return null;
  });
  return found && found.decided >= FEWEST_FOR_ALL ? found : null;
}
