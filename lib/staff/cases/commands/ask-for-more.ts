import { authorize } from "@/lib/access/policy";
import { addEvent } from "@/lib/applications/commands/add-event";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { addDays, cityDay } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { emit } from "@/lib/events";
import { lockCase } from "@/lib/staff/cases/find-case";
import { requireFree } from "@/lib/staff/cases/holding";
import { moveCase } from "@/lib/staff/cases/commands/move-case";
import type { Wish } from "@/lib/staff/cases/schema";
import { canWork } from "@/lib/staff/policy";
import { nextOf } from "@/lib/staff/workflow";

const MOST_OPEN = 20;

/**
 * Asks the applicant for a document or an answer. The stage is remembered, and the promise stands still until everything is answered.
 * Throws DomainError when the case is not with the city.
 */
export const askForMore = (actor: Staff, { ref, title, reason, document, days }: Wish) =>
  asActor(actor, async (db) => {
    const found = await lockCase(db, actor, ref);
    authorize(canWork(actor, found), actor);
    requireFree(actor, found);
    const isAsking = found.status === "actionRequired";
    if (!isAsking) nextOf("ask", found.state);
    if (found.state.openItems >= MOST_OPEN) throw new DomainError("cases.askedEnough");
    const known = found.definition.documents.some(({ id }) => id === document);
    const at = now();
    const { id: item } = await db.requestedItem.create({
      data: {
        ...{ applicationId: found.id, partyId: found.partyId, kind: document ? "document" : "answer", title, reason },
        ...{ documentKind: known ? document : null, askedBy: actor.accountId, askedAt: at, dueOn: new Date(addDays(cityDay(at), days)) },
      },
      select: { id: true },
    });
    const asked = { kind: "itemAsked", facts: { item, title, reason } };
    if (isAsking) await addEvent(db, actor, found, asked.kind, asked.facts);
    else await moveCase(db, actor, found, "actionRequired", { ...asked, data: { stageBefore: found.status, waitingSince: at } });
    await emit(db, "application.asked", { applicationId: found.id, itemId: item });
    record(db, actor, "case.asked", { id: found.id, partyId: found.partyId }, { item });
  });
