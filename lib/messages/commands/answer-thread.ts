import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { sendAnswer } from "@/lib/messages/commands/send-answer";
import { findForStaff } from "@/lib/messages/queries/find-for-staff";
import type { Answer } from "@/lib/messages/schema";

/** Answers a resident in the name of the department that has the thread, once for each form; the resident is told by mail. */
export const answerThread = (actor: Staff, { thread: id, ...answer }: Answer) =>
  asActor(actor, async (db) => {
    const thread = await findForStaff(db, actor, id);
    if (await sendAnswer(db, actor, thread, answer)) record(db, actor, "thread.answered", { id, partyId: thread.partyId });
  });
