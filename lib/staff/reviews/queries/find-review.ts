import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { findCase } from "@/lib/staff/cases/find-case";
import { refOf } from "@/lib/staff/cases/ref-of";
import { nameColleagues } from "@/lib/staff/cases/name-colleagues";
import { nameParties } from "@/lib/staff/cases/name-parties";

const MOST_FILES = 200;

const shown = { id: true, name: true, size: true, type: true, status: true, problem: true } as const;

/** A review with what its department needs of the case: what was sent, and nothing of what others find. Throws NotFoundError. */
export const findReview = (actor: Staff, id: string) =>
  asActor(actor, async (db) => {
    const found = await findCase(db, actor, await refOf(db, actor, "review", id));
    const review = found.reviews.find((one) => one.id === id);
    if (!review) throw new NotFoundError("no such review");
    const documents = await db.document.findMany({
      where: { applicationId: found.id, inspectionId: null, file: { status: "received" } },
      orderBy: { id: "asc" },
      take: MOST_FILES,
      select: { id: true, kind: true, name: true, file: { select: shown } },
    });
    record(db, actor, "case.opened", { id: found.id, partyId: found.partyId }, { for: "review" });
    return {
      ...{ review, documents, definition: found.definition, answers: found.answers, id: found.id, ref: found.ref },
      ...{ subject: found.subject, status: found.status, partyId: found.partyId },
      holder: (await nameParties(db, [found.partyId])).get(found.partyId) ?? "",
      by: (await nameColleagues(db, [review.doneBy])).get(review.doneBy ?? "") ?? "",
    };
  });
