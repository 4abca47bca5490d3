import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Actor, Staff } from "@/lib/auth/actor";
import { cityTime } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { asActor, type Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { emit } from "@/lib/events";
import { canPublishRecords } from "@/lib/records/policy";
import { fileOf, findRecord, type DeskRecord } from "@/lib/records/queries/find-record";
import type { Publication } from "@/lib/records/schema";
import { recordWorkflow, type RecordStatus } from "@/lib/records/workflow";

/** When a day of publishing begins. */
const MORNING = "06:00";

/** Shows a record to everyone, now or from the morning of a day on. What it replaces is withdrawn in the same moment. */
export const publishRecord = (actor: Staff, { record: id, when, on }: Publication): Promise<void> =>
  asActor(actor, async (db) => {
    authorize(canPublishRecords(actor), actor);
    await db.$queryRaw`SELECT id FROM public_record WHERE id = ${id}::uuid FOR UPDATE`;
    const found = await findRecord(db, actor, id);
    requireReadable(found);
    const at = now();
    const publishAt = when === "later" ? cityTime(on, MORNING) : at;
    if (publishAt > at) {
      const status = recordWorkflow.next("schedule", found.status as RecordStatus);
      await db.publicRecord.update({ where: { id }, data: { status, publishAt, publishedBy: actor.accountId, updatedAt: at } });
      return record(db, actor, "record.scheduled", { id }, { at: publishAt.toISOString() });
    }
    recordWorkflow.next("publish", found.status as RecordStatus);
    await show(db, actor, found, { publishedBy: actor.accountId, at });
  });

/** Takes the date back: the record is a draft again. */
export const unscheduleRecord = (actor: Staff, id: string): Promise<void> =>
  asActor(actor, async (db) => {
    authorize(canPublishRecords(actor), actor);
    const { status } = await findRecord(db, actor, id);
    const next = recordWorkflow.next("unschedule", status as RecordStatus);
    const data = { status: next, publishAt: null, publishedBy: null, updatedAt: now() };
    const { count } = await db.publicRecord.updateMany({ where: { id, status: "scheduled" }, data });
    if (!count) throw new DomainError("records.justChanged");
    record(db, actor, "record.unscheduled", { id });
  });

type Shown = Pick<DeskRecord, "id" | "replacesId">;

/** Inside a transaction: everyone can read it from its end on. */
export async function show(db: Db, actor: Actor, { id, replacesId }: Shown, { publishedBy, at }: { publishedBy: string; at: Date }) {
  const { count } = await db.publicRecord.updateMany({
    where: { id, status: { in: ["draft", "scheduled"] } },
    data: { status: "published", publishedAt: at, publishedBy, updatedAt: at },
  });
  if (!count) throw new DomainError("records.justChanged");
  if (replacesId)
    await db.publicRecord.updateMany({
      where: { id: replacesId, status: "published" },
      data: { status: "withdrawn", withdrawnAt: at, withdrawnBy: publishedBy, withdrawnWhy: "replaced", updatedAt: at },
    });
  record(db, actor, "record.published", { id }, replacesId ? { replaces: replacesId } : {});
  await emit(db, "record.published", { recordId: id });
}

/** What people are to read must be there: a PDF that was looked at, with a summary where it has no words; or a text. */
function requireReadable(found: DeskRecord) {
  const file = fileOf(found);
  if (file && file.status !== "received") throw new DomainError("records.stillChecking");
  if (found.textState === "reading") throw new DomainError("records.stillReading");
  if (!file && !found.text) throw new DomainError("records.nothingToRead");
  if (file && !found.text && !found.summary) throw new DomainError("records.needsSummary");
}
