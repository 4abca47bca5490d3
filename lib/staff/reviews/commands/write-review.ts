import { authorize } from "@/lib/access/policy";
import { addEvent } from "@/lib/applications/commands/add-event";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { DomainError, NotFoundError } from "@/lib/errors";
import { lockCase } from "@/lib/staff/cases/find-case";
import type { ReviewWords } from "@/lib/staff/reviews/schema";
import { canReview } from "@/lib/staff/policy";

/** Says what a department has to say of a case, once. The applicant reads it, whatever the others say. */
export const writeReview = (actor: Staff, { ref, review: id, verdict, comment }: ReviewWords) =>
  asActor(actor, async (db) => {
    const found = await lockCase(db, actor, ref);
    const review = found.reviews.find((one) => one.id === id);
    if (!review) throw new NotFoundError("no such review");
    authorize(canReview(actor, review), actor);
    const done = { status: "done", verdict, comment, doneAt: now(), doneBy: actor.accountId };
    const { count } = await db.review.updateMany({ where: { id, status: "open" }, data: done });
    if (!count) throw new DomainError("cases.reviewOver");
    await addEvent(db, actor, found, "reviewed", { review: id, department: review.departmentId, verdict, ...(comment && { comment }) });
    record(db, actor, "case.reviewed", { id: found.id, partyId: found.partyId }, { verdict });
  });
