import { authorize } from "@/lib/access/policy";
import { addEvent } from "@/lib/applications/commands/add-event";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { departments } from "@/lib/city/departments";
import { now } from "@/lib/clock";
import { seal } from "@/lib/crypto/seal";
import { asActor } from "@/lib/db/as-actor";
import { DomainError, NotFoundError } from "@/lib/errors";
import { emit } from "@/lib/events";
import { lockCase } from "@/lib/staff/cases/find-case";
import { movesFrom } from "@/lib/staff/passports/moves";
import type { PassportMove } from "@/lib/staff/passports/schema";
import { canDecideCase } from "@/lib/staff/policy";

/** Brings an approved passport a step further: printed with its book's number, sent with the carrier's, waiting at a desk, collected. */
export const movePassport = (actor: Staff, { ref, to, bookNumber, carrierNumber, place }: PassportMove) =>
  asActor(actor, async (db) => {
    const found = await lockCase(db, actor, ref);
    authorize(canDecideCase(actor, found), actor);
    const passport = await db.passportApplication.findUnique({ where: { applicationId: found.id }, select: { tracking: true } });
    if (!passport) throw new NotFoundError("no passport");
    if (found.status !== "issued" || !movesFrom(passport.tracking).includes(to)) throw new DomainError("cases.blocked.wrongStage");
    if (to === "readyForPickup" && !departments().some(({ slug }) => slug === place)) throw new DomainError("cases.noPlace");
    await db.passportApplication.update({
      where: { applicationId: found.id },
      data: {
        ...{ tracking: to, trackedAt: now() },
        ...(to === "printing" && {
          bookNumber: seal(bookNumber, `passport_application:book_number:${found.id}`),
          bookHint: bookNumber.slice(-3),
        }),
        ...(to === "shipped" && { carrierNumber }),
        ...(to === "readyForPickup" && { pickupPlace: place }),
      },
      select: { applicationId: true },
    });
    await addEvent(db, actor, found, "passportMoved", { tracking: to, ...(to === "shipped" && { carrierNumber }) });
    await emit(db, "passport.moved", { applicationId: found.id, tracking: to });
    record(db, actor, "passport.moved", { id: found.id, partyId: found.partyId }, { tracking: to });
  });
