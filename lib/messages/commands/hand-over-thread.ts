import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { writeMessage } from "@/lib/messages/commands/write-message";
import { findForStaff } from "@/lib/messages/queries/find-for-staff";
import type { HandOver } from "@/lib/messages/schema";

/** Passes an open thread to another department. The reason stays as a note for staff; the resident reads where it went. */
export const handOverThread = (actor: Staff, { thread: id, department, reason, key }: HandOver) =>
  asActor(actor, async (db) => {
    const { partyId, departmentId } = await findForStaff(db, actor, id);
    const to = await db.department.findUnique({ where: { slug: department }, select: { id: true } });
    if (!to || to.id === departmentId) throw new DomainError("messages.chooseDepartment");
    const note = { threadId: id, partyId, departmentId, isInternal: true, text: reason, key, createdAt: now() };
    if (!(await writeMessage(db, actor, note))) return;
    const [row] = await db.$queryRaw<{ passed: boolean }[]>`SELECT hand_over_thread(${id}::uuid, ${to.id}::uuid) AS passed`;
    if (!row?.passed) throw new DomainError("workflow.notOpen");
    await enqueue(db, "threadMail", { threadId: id });
    record(db, actor, "thread.handedOver", { id, partyId }, { to: department });
  });
