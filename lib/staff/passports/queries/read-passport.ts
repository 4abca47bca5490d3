import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { findCase } from "@/lib/staff/cases/find-case";
import { nameParties } from "@/lib/staff/cases/name-parties";
import { canDecideCase } from "@/lib/staff/policy";

/** A book that was cancelled, as its number is shown: its end only. */
export type LostBookShown = { hint: string; reason: string; at: string };

/** Where a passport is after its decision. Throws NotFoundError when the case is about none. */
export const readPassport = (actor: Staff, ref: string) =>
  asActor(actor, async (db) => {
    const found = await findCase(db, actor, ref);
    authorize(canDecideCase(actor, found), actor);
    const passport = await db.passportApplication.findUnique({
      where: { applicationId: found.id },
      select: { tracking: true, trackedAt: true, bookHint: true, carrierNumber: true, pickupPlace: true, lostBooks: true },
    });
    if (!passport) throw new NotFoundError("no passport");
    record(db, actor, "case.opened", { id: found.id, partyId: found.partyId }, { for: "passport" });
    const lostBooks = (passport.lostBooks as LostBookShown[]).map(({ hint, reason, at }) => ({ hint, reason, at }));
    return {
      ...{ ref: found.ref, status: found.status, subject: found.subject, definition: found.definition },
      passport: { ...passport, lostBooks },
      holder: (await nameParties(db, [found.partyId])).get(found.partyId) ?? "",
    };
  });
