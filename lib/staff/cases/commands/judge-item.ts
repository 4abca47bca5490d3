import { authorize } from "@/lib/access/policy";
import { addEvent } from "@/lib/applications/commands/add-event";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { DomainError, NotFoundError } from "@/lib/errors";
import { lockCase } from "@/lib/staff/cases/find-case";
import { requireFree } from "@/lib/staff/cases/holding";
import type { ItemVerdict } from "@/lib/staff/cases/schema";
import { canWork } from "@/lib/staff/policy";

/** Says whether what the applicant sent for a requested item is enough, once; its documents go with it. */
export const judgeItem = (actor: Staff, { ref, item: id, verdict, note }: ItemVerdict) =>
  asActor(actor, async (db) => {
    const found = await lockCase(db, actor, ref);
    authorize(canWork(actor, found), actor);
    requireFree(actor, found);
    const item = found.items.find((one) => one.id === id);
    if (!item) throw new NotFoundError("no such item");
    if (item.status !== "submitted") throw new DomainError("cases.itemNotSent");
    const decided = { status: verdict, note, decidedAt: now() };
    await db.requestedItem.update({ where: { id }, data: { ...decided, decidedBy: actor.accountId }, select: { id: true } });
    await db.document.updateMany({ where: { itemId: id, status: "received" }, data: decided });
    await addEvent(db, actor, found, verdict === "accepted" ? "itemAccepted" : "itemNotAccepted", { item: id, ...(note && { note }) });
    record(db, actor, "case.itemJudged", { id: found.id, partyId: found.partyId }, { item: id, verdict });
  });
