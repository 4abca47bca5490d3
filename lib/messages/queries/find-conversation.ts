import { authorize } from "@/lib/access/policy";
import { applicationsVisibleTo, canSeeApplications } from "@/lib/applications/policy";
import { takesMessages } from "@/lib/applications/workflow";
import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { canWrite, threadsVisibleTo } from "@/lib/messages/policy";
import type { Conversation } from "@/lib/messages/schema";

/**
 * Where the files of a message that is being written wait for it: at the application that it is about, so that all forms about it show
 * the same; else at its thread. Throws NotFoundError where the actor may not write.
 */
export async function findConversation(db: Db, actor: Resident, wanted: Conversation): Promise<string> {
  authorize(canWrite(actor), actor);
  if ("thread" in wanted) {
    const where = { id: wanted.thread, ...threadsVisibleTo(actor) };
    const thread = await db.thread.findFirstOrThrow({ where, select: { id: true, applicationId: true } });
    return thread.applicationId ?? thread.id;
  }
  authorize(canSeeApplications(actor), actor);
  const where = { ref: wanted.application, ...applicationsVisibleTo(actor), ...takesMessages };
  return (await db.application.findFirstOrThrow({ where, select: { id: true } })).id;
}
