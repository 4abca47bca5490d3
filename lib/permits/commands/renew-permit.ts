import { beginDraft } from "@/lib/applications/commands/begin-application";
import type { Sent } from "@/lib/applications/sent";
import type { Resident } from "@/lib/auth/actor";
import { cityDay } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { DomainError, NotFoundError } from "@/lib/errors";
import { carriedAnswers } from "@/lib/permits/carried-answers";
import { findPermit } from "@/lib/permits/queries/find-permit";
import type { RenewalWish } from "@/lib/permits/schema";
import { renewalOf } from "@/lib/permits/term";
import { findService } from "@/lib/services/catalogue";

/**
 * Begins an application that goes on with a permit, with what was answered for it; one that was begun already is gone on with. Resolves to
 * its reference. Throws DomainError when it is too early, or when the permit cannot be renewed any more.
 */
export const renewPermit = (actor: Resident, { ref, key }: RenewalWish): Promise<string> =>
  asActor(actor, async (db) => {
    const permit = await findPermit(db, actor, ref);
    if (permit.renewal) return permit.renewal.ref;
    const renewal = renewalOf(permit, permit.definition, cityDay(now()));
    if (!renewal) throw new DomainError("permits.notRenewed");
    if (!renewal.isOpen) throw new DomainError("permits.tooEarly");
    const service = findService(renewal.service);
    if (!service) throw new NotFoundError("no such service");
    const { sent } = await db.application.findUniqueOrThrow({ where: { ref }, select: { sent: true } });
    const answers = carriedAnswers(service, (sent as unknown as Sent | null)?.answers ?? {});
    return beginDraft(db, actor, { service: service.slug, key, answers, renewsId: permit.id });
  });
