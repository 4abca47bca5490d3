import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor, type Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { departmentOf } from "@/lib/records/department-of";
import { canWriteRecords } from "@/lib/records/policy";
import type { NewRecord } from "@/lib/records/schema";

/** Begins a record, once for each form; its PDF or text comes next. Resolves to its id. */
export const beginRecord = (actor: Staff, { key: formKey, department, documentedOn, replaces, ...details }: NewRecord): Promise<string> =>
  asActor(actor, async (db) => {
    authorize(canWriteRecords(actor), actor);
    const known = await db.publicRecord.findUnique({ where: { formKey }, select: { id: true } });
    if (known) return known.id;
    if (replaces) await requireReplaceable(db, replaces);
    const at = now();
    const { id } = await db.publicRecord.create({
      data: {
        ...details,
        ...{ formKey, departmentId: await departmentOf(db, department), documentedOn: new Date(documentedOn) },
        ...{ replacesId: replaces || null, createdBy: actor.accountId, createdAt: at, updatedAt: at },
      },
      select: { id: true },
    });
    record(db, actor, "record.begun", { id });
    return id;
  });

/** One newer version at a time, and only of what people can read. */
async function requireReplaceable(db: Db, id: string) {
  const older = await db.publicRecord.findUniqueOrThrow({ where: { id }, select: { status: true, replacedBy: { select: { id: true } } } });
  if (older.status !== "published" || older.replacedBy) throw new DomainError("records.cannotReplace");
}
