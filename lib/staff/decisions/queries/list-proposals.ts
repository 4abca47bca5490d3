import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { beyond, type Cursor } from "@/lib/keyset";
import { nameColleagues } from "@/lib/staff/cases/name-colleagues";
import { nameParties } from "@/lib/staff/cases/name-parties";
import { canSeeProposals } from "@/lib/staff/policy";

export const PROPOSALS_A_PAGE = 25;

/** Of the departments and services one works for; what was withdrawn meanwhile needs no second person. */
const ofActor = ({ departments, services }: Staff) => ({
  status: "proposed",
  application: {
    departmentId: { in: departments },
    status: { notIn: ["withdrawn", "refused", "cancelled"] },
    ...(services.length && { service: { in: services } }),
  },
});

/** Refusals and revocations that wait for a second person, the oldest first; one more than a page. */
export async function listProposals(db: Db, actor: Staff, after?: Cursor) {
  authorize(canSeeProposals(actor), actor);
  const found = await db.decision.findMany({
    where: { ...ofActor(actor), ...beyond(after, "proposedAt", "asc") },
    orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
    take: PROPOSALS_A_PAGE + 1,
    select: {
      ...{ id: true, outcome: true, proposedBy: true, proposedAt: true, partyId: true },
      application: { select: { ref: true, service: true, subject: true } },
    },
  });
  const parties = found.map(({ partyId }) => partyId);
  const [holders, staff] = [await nameParties(db, parties), await nameColleagues(db, found.map((one) => one.proposedBy))]; // prettier-ignore
  record(db, actor, "decisions.listed", { id: "proposals", shown: parties });
  return found.map((one) => ({ ...one, holder: holders.get(one.partyId) ?? "", by: staff.get(one.proposedBy) ?? "" }));
}

/** How many wait for this person: their own wait for another. */
export const countProposals = (db: Db, actor: Staff) =>
  db.decision.count({ where: { ...ofActor(actor), proposedBy: { not: actor.accountId } } });
