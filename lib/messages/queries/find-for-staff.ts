import { authorize } from "@/lib/access/policy";
import type { Staff } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { uuidOr404 } from "@/lib/db/uuid";
import { ForbiddenError, NotFoundError } from "@/lib/errors";
import { canAnswer, canSeeQueue } from "@/lib/messages/policy";

const shown = {
  id: true,
  ref: true,
  partyId: true,
  accountId: true,
  departmentId: true,
  topic: true,
  subject: true,
  status: true,
  billId: true,
  paymentId: true,
  applicationId: true,
  createdAt: true,
  lastMessageAt: true,
  waitsFor: true,
  closedAt: true,
} as const;

/** A thread of the staff member's departments. Throws ForbiddenError when another department has it, NotFoundError when there is none. */
export async function findForStaff(db: Db, actor: Staff, id: string) {
  authorize(canSeeQueue(actor), actor);
  const thread = await db.thread.findUnique({ where: { id: uuidOr404(id) }, select: shown });
  if (thread) {
    authorize(canAnswer(actor, thread), actor);
    return thread;
  }
  const [row] = await db.$queryRaw<{ elsewhere: boolean }[]>`SELECT thread_is_elsewhere(${id}::uuid) AS elsewhere`;
  throw row?.elsewhere ? new ForbiddenError("another department's") : new NotFoundError("no such thread");
}
