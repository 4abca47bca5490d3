import type { Staff } from "@/lib/auth/actor";
import { asActor, type Db } from "@/lib/db/as-actor";
import { countProposals } from "@/lib/staff/decisions/queries/list-proposals";
import { countVisits } from "@/lib/staff/inspections/queries/list-inspections";
import { countNewIssues } from "@/lib/issues/desk/queries/count-new";
import { canSeeIssues } from "@/lib/issues/policy";
import { countDeliveries } from "@/lib/notifications/desk/queries";
import { canSeeDeliveries } from "@/lib/notifications/policy";
import { canSeeRecords } from "@/lib/records/policy";
import { countDrafts } from "@/lib/records/queries/count-desk-records";
import { canSeeProposals, canSeeQueue, canSeeVisits } from "@/lib/staff/policy";
import { today } from "@/lib/staff/queue/queue-places";
import { countReviews } from "@/lib/staff/reviews/queries/list-reviews";

/** The departments a staff member works for, by slug; their words are the city's (lib/city/departments). */
export const listOwnDepartments = (actor: Staff) =>
  asActor(actor, (db) =>
    db.department.findMany({ where: { id: { in: actor.departments } }, orderBy: { slug: "asc" }, take: 20, select: { slug: true } }),
  );

export type DeskList = "reviews" | "inspections" | "decisions" | "deliveries" | "issues" | "records";

/** What waits for this person beside the queue; a list that is not theirs is left out. */
export const countDesk = async (db: Db, actor: Staff): Promise<Partial<Record<DeskList, number>>> => ({
  ...(canSeeQueue(actor) && { reviews: await countReviews(db, actor) }),
  ...(canSeeVisits(actor) && { inspections: await countVisits(db, actor, today()) }),
  ...(canSeeProposals(actor) && { decisions: await countProposals(db, actor) }),
  ...(canSeeIssues(actor) && { issues: await countNewIssues(db, actor) }),
  ...(canSeeRecords(actor) && { records: await countDrafts(db, actor) }),
  ...(canSeeDeliveries(actor) && { deliveries: await countDeliveries(db) }),
});
