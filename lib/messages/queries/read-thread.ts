import { cache } from "react";
import { authorize } from "@/lib/access/policy";
import type { Resident } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { uuidOr404 } from "@/lib/db/uuid";
import { findWaiting } from "@/lib/documents/queries/find-held";
import { readCursor } from "@/lib/keyset";
import { canSeeThreads, canWrite, threadsVisibleTo } from "@/lib/messages/policy";
import { departmentSlugs } from "@/lib/messages/queries/department-slugs";
import { findSubject } from "@/lib/messages/queries/find-subject";
import { listMessages } from "@/lib/messages/queries/thread-messages";
import { shownInList } from "@/lib/messages/queries/threads";
import { isUnread } from "@/lib/messages/workflow";

const shown = {
  ...shownInList,
  billId: true,
  paymentId: true,
  applicationId: true,
  createdAt: true,
  closedAt: true,
} as const;

/**
 * A thread with its messages, once per request: title and page share it. Reading leaves its mark in the same transaction
 * (docs/decisions/010): up to the last message shown, so that one that comes meanwhile stays unread. Throws NotFoundError.
 */
export const readThread = cache((actor: Resident, id: string, before?: string) =>
  asActor(actor, async (db) => {
    authorize(canSeeThreads(actor), actor);
    const thread = await db.thread.findFirstOrThrow({ where: { id: uuidOr404(id), ...threadsVisibleTo(actor) }, select: shown });
    const { messages, hasEarlier } = await listMessages(db, thread.id, readCursor(before));
    const wasUnread = isUnread(thread);
    if (wasUnread) await db.thread.updateMany({ where: { id: thread.id }, data: { residentReadAt: thread.lastMessageAt } });
    const departments = await departmentSlugs(db, [thread.departmentId, ...messages.map(({ departmentId }) => departmentId)]);
    const files = canWrite(actor) ? await findWaiting(db, actor, thread.applicationId ?? thread.id) : [];
    return { thread, messages, hasEarlier, wasUnread, departments, files, about: await findSubject(db, thread) };
  }),
);

export type ThreadRead = Awaited<ReturnType<typeof readThread>>;
