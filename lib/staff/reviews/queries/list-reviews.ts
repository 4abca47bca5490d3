import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { beyond, type Cursor } from "@/lib/keyset";
import { nameParties } from "@/lib/staff/cases/name-parties";
import { canSeeQueue } from "@/lib/staff/policy";

export const REVIEWS_A_PAGE = 25;

const openFor = ({ departments }: Staff) => ({ status: "open", departmentId: { in: departments } });

/** What one's departments are asked to say, the first due first; one more than a page. */
export async function listReviews(db: Db, actor: Staff, after?: Cursor) {
  authorize(canSeeQueue(actor), actor);
  const found = await db.review.findMany({
    where: { ...openFor(actor), ...beyond(after, "dueOn", "asc") },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: REVIEWS_A_PAGE + 1,
    select: {
      ...{ id: true, dueOn: true, partyId: true },
      application: { select: { ref: true, service: true, subject: true, status: true } },
    },
  });
  const parties = found.map(({ partyId }) => partyId);
  const holders = await nameParties(db, parties);
  record(db, actor, "reviews.listed", { id: "reviews", shown: parties });
  return found.map((one) => ({ ...one, holder: holders.get(one.partyId) ?? "" }));
}

export const countReviews = (db: Db, actor: Staff) => db.review.count({ where: openFor(actor) });
