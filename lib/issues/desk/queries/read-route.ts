import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { crewRoute } from "@/lib/issues/desk/crew-route";
import { canSeeIssues } from "@/lib/issues/policy";
import { today } from "@/lib/issues/desk/queue/queue-places";

const MOST = 60;

const onRoute = {
  ...{ id: true, ref: true, category: true, status: true, resolution: true, severity: true, lat: true, lng: true, address: true },
  ...{ scheduledOn: true, promisedOn: true, reopenedAt: true, partyId: true },
} as const;

/** What a crew does today, in the order in which they drive, and what is planned for later. */
export const readRoute = (actor: Staff) =>
  asActor(actor, async (db) => {
    authorize(canSeeIssues(actor), actor);
    const day = new Date(today());
    const own = { crewAccountId: actor.accountId, departmentId: { in: actor.departments } };
    const rows = await db.issueReport.findMany({
      where: { ...own, status: { in: ["new", "triaged", "assigned", "scheduled", "inProgress"] } },
      orderBy: [{ severity: "desc" }, { promisedOn: "asc" }, { id: "asc" }],
      take: MOST,
      select: onRoute,
    });
    record(db, actor, "issues.listed", { id: "route", shown: rows.map(({ partyId }) => partyId) }, { ids: rows.map(({ id }) => id) });
    const isLater = ({ scheduledOn }: (typeof rows)[number]) => scheduledOn !== null && scheduledOn > day;
    return {
      stops: crewRoute(rows.filter((one) => !isLater(one))),
      later: rows.filter(isLater).toSorted((a, b) => Number(a.scheduledOn) - Number(b.scheduledOn)),
    };
  });

export type RouteStop = Awaited<ReturnType<typeof readRoute>>["stops"][number];
