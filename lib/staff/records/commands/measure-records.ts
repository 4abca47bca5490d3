import { promiseOf } from "@/lib/applications/promise-of";
import { findVersion } from "@/lib/applications/queries/find-version";
import { sentOf } from "@/lib/applications/sent";
import { city } from "@/lib/city/city";
import { now } from "@/lib/clock";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { services } from "@/lib/services/catalogue";
import type { Service } from "@/lib/services/declaration/service";
import { promisedDays } from "@/lib/services/promised";
import { middleOf } from "@/lib/staff/records/middle-of";

const PERIOD_MS = 90 * 86_400_000;
/** How long it took is measured by these; how many were on time by all. */
const NEWEST = 1_000;

/** Every night: how many of each service's applications were decided by the promised day, in the last ninety days and in the ninety before. */
export async function measureRecords() {
  const all = services();
  for (const service of all) await asSystem("measureRecords", (db) => measure(db, service));
  await asSystem("measureRecords", (db) => addUp(db, all));
}

async function measure(db: Db, { slug: service, department, promise }: Service) {
  const at = now();
  const [since, before] = [new Date(at.getTime() - PERIOD_MS), new Date(at.getTime() - 2 * PERIOD_MS)];
  const [counts] = await db.$queryRaw<Counts[]>`
    SELECT count(*) FILTER (WHERE decided_at >= ${since})::int AS decided,
      count(*) FILTER (WHERE decided_at >= ${since} AND is_kept)::int AS "onTime",
      count(*) FILTER (WHERE decided_at < ${since})::int AS "decidedBefore",
      count(*) FILTER (WHERE decided_at < ${since} AND is_kept)::int AS "onTimeBefore"
    FROM (SELECT decided_at, (decided_at AT TIME ZONE ${city().timeZone})::date <= due_on AS is_kept FROM application
      WHERE service = ${service} AND status IN ('issued', 'refused') AND decided_at >= ${before} AND decided_at <= ${at} AND due_on IS NOT NULL) decided`;
  const { id: departmentId } = await db.department.findUniqueOrThrow({ where: { slug: department }, select: { id: true } });
  const middle = middleOf(await tookOf(db, service, since));
  const row = { departmentId, promised: promise.workingDays, ...counts!, half: middle?.half ?? null, nineInTen: middle?.nineInTen ?? null };
  const data = { ...row, measuredAt: at };
  await db.serviceRecord.upsert({ where: { service }, create: { service, ...data }, update: data });
}

type Counts = { decided: number; onTime: number; decidedBefore: number; onTimeBefore: number };

/** The working days that the city took; those in which it waited for the resident moved the promise, and are not its own. */
async function tookOf(db: Db, service: string, since: Date) {
  const decided = await db.application.findMany({
    where: { service, status: { in: ["issued", "refused"] }, decidedAt: { gte: since } },
    orderBy: { decidedAt: "desc" },
    take: NEWEST,
    select: { version: true, sent: true, submittedAt: true, dueOn: true, decidedAt: true },
  });
  const took: number[] = [];
  for (const one of decided) {
    const promised = promisedDays(await findVersion(db, service, one.version), sentOf(one).answers);
    const clock = promiseOf({ ...one, waitingSince: null }, promised, one.decidedAt!);
    if (clock) took.push(clock.day);
  }
  return took;
}

/** All services together, which everyone may read; what is no service any more goes. */
async function addUp(db: Db, all: Service[]) {
  await db.serviceRecord.deleteMany({ where: { service: { notIn: ["", ...all.map(({ slug }) => slug)] } } });
  const { _sum: sum } = await db.serviceRecord.aggregate({
    where: { service: { not: "" } },
    _sum: { decided: true, onTime: true, decidedBefore: true, onTimeBefore: true },
  });
  const counts = {
    decided: sum.decided ?? 0,
    onTime: sum.onTime ?? 0,
    decidedBefore: sum.decidedBefore ?? 0,
    onTimeBefore: sum.onTimeBefore ?? 0,
  };
  const data = { ...counts, departmentId: null, promised: 0, measuredAt: now() };
  await db.serviceRecord.upsert({ where: { service: "" }, create: { service: "", ...data }, update: data });
}
