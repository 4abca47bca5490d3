import { cache } from "react";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { readCursor } from "@/lib/keyset";
import { departmentSlugs } from "@/lib/messages/queries/department-slugs";
import { findForStaff } from "@/lib/messages/queries/find-for-staff";
import { findSubject } from "@/lib/messages/queries/find-subject";
import { listMessages } from "@/lib/messages/queries/thread-messages";

/** A thread as its department reads it, notes included. The reading is written down for whose thread it is. */
export const readForStaff = cache((actor: Staff, id: string, before?: string) =>
  asActor(actor, async (db) => {
    const thread = await findForStaff(db, actor, id);
    record(db, actor, "thread.read", { id: thread.id, partyId: thread.partyId }, { reason: thread.topic });
    const { displayName } = await db.party.findUniqueOrThrow({ where: { id: thread.partyId }, select: { displayName: true } });
    const { messages, hasEarlier } = await listMessages(db, thread.id, readCursor(before));
    const departments = await departmentSlugs(db, [thread.departmentId, ...messages.map(({ departmentId }) => departmentId)]);
    return { thread, messages, hasEarlier, departments, partyName: displayName, about: await findSubject(db, thread) };
  }),
);
