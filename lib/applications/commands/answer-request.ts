import { authorize } from "@/lib/access/policy";
import { addEvent } from "@/lib/applications/commands/add-event";
import { applicationsVisibleTo, canSend } from "@/lib/applications/policy";
import { dueAfterWaiting } from "@/lib/applications/promise-of";
import type { RequestReply } from "@/lib/applications/schema";
import { record } from "@/lib/audit/record";
import type { Resident } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor, asSystemIn, type Db } from "@/lib/db/as-actor";
import { DomainError, NotFoundError } from "@/lib/errors";

/**
 * Answers something that the city asked for: with words, with files that were added to it, or with both. With the last answer the
 * application goes back to where it was and the city's clock runs on. Throws DomainError when it is not asked for any more.
 */
export const answerRequest = (actor: Resident, { ref, item: id, reply }: RequestReply) =>
  asActor(actor, async (db) => {
    authorize(canSend(actor), actor);
    // Two answers at once come one after the other: the last one, and only it, passes the turn back.
    await db.$queryRaw`SELECT id FROM application WHERE ref = ${ref} FOR UPDATE`;
    const application = await db.application.findFirstOrThrow({
      where: { ref, ...applicationsVisibleTo(actor), status: { not: "draft" } },
      select: {
        id: true,
        partyId: true,
        status: true,
        stageBefore: true,
        dueOn: true,
        waitingSince: true,
        items: { take: 50, select: item },
      },
    });
    const asked = application.items.find((one) => one.id === id);
    if (!asked) throw new NotFoundError("no such request");
    if (asked.status !== "neededFromYou" || application.status !== "actionRequired") throw new DomainError("applications.requestOver");
    requireAnswer(reply, asked.documents);
    const at = now();
    await db.requestedItem.update({ where: { id }, data: { status: "submitted", reply, answeredAt: at }, select: { id: true } });
    const isLast = application.items.every((one) => one.id === id || one.status !== "neededFromYou");
    const status = isLast ? application.stageBefore! : application.status;
    if (isLast) await passTurn(db, application, at);
    await addEvent(db, actor, { ...application, status }, "itemAnswered", { item: id });
    record(db, actor, "application.answered", { id: application.id }, { item: id });
  });

const item = { id: true, status: true, documents: { take: 20, select: { file: { select: { name: true, status: true } } } } } as const;

function requireAnswer(reply: string, documents: { file: { name: string; status: string } }[]) {
  const waiting = documents.find(({ file }) => file.status !== "received");
  if (waiting) throw new DomainError("applications.fileNotReceived", { name: waiting.file.name });
  if (!reply && !documents.length) throw new DomainError("applications.answerSomething");
}

type Waiting = { id: string; stageBefore: string | null; dueOn: Date | null; waitingSince: Date | null };

/** The step is the resident's; by how much the promise moves for it, the city's. */
async function passTurn(db: Db, { id, stageBefore, dueOn, waitingSince }: Waiting, at: Date) {
  const data = { status: stageBefore!, stageBefore: null, waitingSince: null };
  await db.application.update({ where: { id }, data, select: { id: true } });
  if (!dueOn || !waitingSince) return;
  const moved = { dueOn: dueAfterWaiting(dueOn, waitingSince, at) };
  await asSystemIn(db, () => db.application.update({ where: { id }, data: moved, select: { id: true } }));
}
