import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { nameParties } from "@/lib/staff/cases/name-parties";
import { canSeeVisits } from "@/lib/staff/policy";

const MOST_A_DAY = 50;
const MOST_BESIDE = 20;

const listed = {
  ...{ id: true, plannedOn: true, part: true, place: true, status: true, result: true, partyId: true, inspectorName: true },
  application: { select: { ref: true, service: true, subject: true } },
} as const;

/** An inspector's own visits; whoever supervises sees those of their departments. */
const visitsOf = ({ accountId, role, departments }: Staff) =>
  role === "supervisor" ? { application: { departmentId: { in: departments } } } : { inspectorId: accountId };

/** A day's visits, morning last for nobody: in the order of the day; before it those that were missed, after it those that come next. */
export async function listInspections(db: Db, actor: Staff, day: string) {
  authorize(canSeeVisits(actor), actor);
  const on = new Date(day);
  const own = visitsOf(actor);
  const byDay = (direction: "asc" | "desc") => [{ plannedOn: direction }, { part: "desc" as const }, { id: direction }];
  const ofDay = await db.inspection.findMany({
    where: { ...own, plannedOn: on, status: { not: "cancelled" } },
    orderBy: byDay("asc"),
    take: MOST_A_DAY,
    select: listed,
  });
  const missed = await db.inspection.findMany({
    where: { ...own, status: "planned", plannedOn: { lt: on } },
    orderBy: byDay("asc"),
    take: MOST_BESIDE,
    select: listed,
  });
  const next = await db.inspection.findMany({
    where: { ...own, status: "planned", plannedOn: { gt: on } },
    orderBy: byDay("asc"),
    take: MOST_BESIDE,
    select: listed,
  });
  const parties = [...ofDay, ...missed, ...next].map(({ partyId }) => partyId);
  const holders = await nameParties(db, parties);
  record(db, actor, "inspections.listed", { id: day, shown: parties });
  const named = (all: typeof ofDay) => all.map((one) => ({ ...one, holder: holders.get(one.partyId) ?? "" }));
  return { ofDay: named(ofDay), missed: named(missed), next: named(next) };
}

export type ListedVisit = Awaited<ReturnType<typeof listInspections>>["ofDay"][number];

export const countVisits = (db: Db, actor: Staff, day: string) =>
  db.inspection.count({ where: { ...visitsOf(actor), status: "planned", plannedOn: { lte: new Date(day) } } });
