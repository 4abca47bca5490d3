import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor, asSystemIn, type Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { departmentOf } from "@/lib/records/department-of";
import { canWriteRecords } from "@/lib/records/policy";
import { fileOf, findRecord, type DeskRecord } from "@/lib/records/queries/find-record";
import type { RecordDetails } from "@/lib/records/schema";

/** Changes what is said of a record, at any time before it is withdrawn; its text only before it is published, and only where no PDF has one. */
export const saveRecord = (actor: Staff, { record: id, department, documentedOn, text, ...details }: RecordDetails): Promise<void> =>
  asActor(actor, async (db) => {
    authorize(canWriteRecords(actor), actor);
    const before = await findRecord(db, actor, id);
    if (before.status === "withdrawn") throw new DomainError("records.isWithdrawn");
    await forgetDrawn(db, before);
    const isWritten = text !== undefined && before.status === "draft" && !fileOf(before);
    await db.publicRecord.update({
      where: { id },
      data: {
        ...details,
        ...{ departmentId: await departmentOf(db, department), documentedOn: new Date(documentedOn), updatedAt: now() },
        ...(isWritten && { text, textState: text ? "written" : "none" }),
      },
    });
    record(db, actor, "record.changed", { id });
  });

/** A PDF that the portal drew says what stood there before: it is drawn again when somebody asks for it. */
async function forgetDrawn(db: Db, { id, files }: DeskRecord) {
  const drawn = files.filter(({ sentBy }) => sentBy === null);
  if (!drawn.length) return;
  await asSystemIn(db, () => db.recordFile.deleteMany({ where: { recordId: id, sentBy: null } }));
  await enqueue(db, "removeBytes", { keys: drawn.map(({ key }) => key) });
}
