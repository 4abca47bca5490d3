import { authorize } from "@/lib/access/policy";
import type { Staff } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { uuidOr404 } from "@/lib/db/uuid";
import { ForbiddenError, NotFoundError } from "@/lib/errors";
import { canAnswerContact, canSeeContacts } from "@/lib/contact/policy";

const shown = {
  ...{
    id: true,
    ref: true,
    departmentId: true,
    topic: true,
    name: true,
    email: true,
    text: true,
    locale: true,
    status: true,
    createdAt: true,
  },
} as const;

/** A visitor's message of the actor's departments. Throws ForbiddenError when another department has it, NotFoundError when there is none. */
export async function findContact(db: Db, actor: Staff, id: string) {
  authorize(canSeeContacts(actor), actor);
  const message = await db.contactMessage.findUnique({ where: { id: uuidOr404(id) }, select: shown });
  if (message) {
    authorize(canAnswerContact(actor, message), actor);
    return message;
  }
  const [row] = await db.$queryRaw<{ elsewhere: boolean }[]>`SELECT contact_is_elsewhere(${id}::uuid) AS elsewhere`;
  throw row?.elsewhere ? new ForbiddenError("another department's") : new NotFoundError("no such message");
}
