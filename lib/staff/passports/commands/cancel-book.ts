import { authorize } from "@/lib/access/policy";
import { addEvent } from "@/lib/applications/commands/add-event";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { DomainError, NotFoundError } from "@/lib/errors";
import { emit } from "@/lib/events";
import { lockCase } from "@/lib/staff/cases/find-case";
import type { LostBook } from "@/lib/staff/passports/schema";
import { canDecideCase } from "@/lib/staff/policy";

/** Cancels the book of a passport that was lost, for good: its number stays known, and another book can be printed. */
export const cancelBook = (actor: Staff, { ref, reason }: LostBook) =>
  asActor(actor, async (db) => {
    const found = await lockCase(db, actor, ref);
    authorize(canDecideCase(actor, found), actor);
    const passport = await db.passportApplication.findUnique({
      where: { applicationId: found.id },
      select: { bookNumber: true, bookHint: true, lostBooks: true },
    });
    if (!passport) throw new NotFoundError("no passport");
    const { bookNumber: number, bookHint: hint } = passport;
    if (!number) throw new DomainError("cases.noBook");
    const at = now();
    const lostBooks = [...(passport.lostBooks as object[]), { hint, number, reason, at: at.toISOString() }];
    const none = { tracking: null, bookNumber: null, bookHint: null, carrierNumber: null, pickupPlace: null };
    await db.passportApplication.update({
      where: { applicationId: found.id },
      data: { ...none, lostBooks, trackedAt: at },
      select: { applicationId: true },
    });
    await addEvent(db, actor, found, "bookCancelled", { hint });
    await emit(db, "passport.moved", { applicationId: found.id, tracking: `cancelled ${hint}` });
    record(db, actor, "passport.bookCancelled", { id: found.id, partyId: found.partyId }, { hint: hint ?? "" });
  });
