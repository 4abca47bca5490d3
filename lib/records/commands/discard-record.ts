import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { canWriteRecords } from "@/lib/records/policy";
import { findRecord } from "@/lib/records/queries/find-record";

/** Removes a draft and its files: nobody but the desk has seen it. */
export const discardRecord = (actor: Staff, id: string): Promise<void> =>
  asActor(actor, async (db) => {
    authorize(canWriteRecords(actor), actor);
    const { files } = await findRecord(db, actor, id);
    const { count } = await db.publicRecord.deleteMany({ where: { id, status: "draft" } });
    if (!count) throw new DomainError("workflow.notOpen");
    if (files.length) await enqueue(db, "removeBytes", { keys: files.map(({ key }) => key) });
    record(db, actor, "record.discarded", { id });
  });
