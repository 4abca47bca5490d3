import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { writeMessage } from "@/lib/messages/commands/write-message";
import { findForStaff } from "@/lib/messages/queries/find-for-staff";
import type { Note } from "@/lib/messages/schema";

/** Adds a note that only staff see. It is no answer: whose turn it is stays as it was, and nobody is told. */
export const noteThread = (actor: Staff, { thread: id, note: text, key }: Note) =>
  asActor(actor, async (db) => {
    const { partyId, departmentId } = await findForStaff(db, actor, id);
    const note = { threadId: id, partyId, departmentId, isInternal: true, text, key, createdAt: now() };
    if (await writeMessage(db, actor, note)) record(db, actor, "thread.noted", { id, partyId });
  });
