import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { emit } from "@/lib/events";
import { canWithdrawRecords } from "@/lib/records/policy";
import { findRecord } from "@/lib/records/queries/find-record";
import type { Withdrawal } from "@/lib/records/schema";
import { recordWorkflow, type RecordStatus } from "@/lib/records/workflow";

/** Takes a record back. From now on no search, count, feed or file has it; in its place stands why. */
export const withdrawRecord = (actor: Staff, { record: id, why, note }: Withdrawal): Promise<void> =>
  asActor(actor, async (db) => {
    authorize(canWithdrawRecords(actor), actor);
    const found = await findRecord(db, actor, id);
    const status = recordWorkflow.next("withdraw", found.status as RecordStatus);
    const at = now();
    const { count } = await db.publicRecord.updateMany({
      where: { id, status: "published" },
      data: { status, withdrawnAt: at, withdrawnBy: actor.accountId, withdrawnWhy: why, withdrawnNote: note, updatedAt: at },
    });
    if (!count) throw new DomainError("records.justChanged");
    record(db, actor, "record.withdrawn", { id }, { why });
    await emit(db, "record.withdrawn", { recordId: id });
  });
