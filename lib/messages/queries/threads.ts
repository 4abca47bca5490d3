import { authorize } from "@/lib/access/policy";
import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { beyond, type Cursor } from "@/lib/keyset";
import { canSeeThreads, threadsVisibleTo } from "@/lib/messages/policy";

export const THREADS_A_PAGE = 40;

export const shownInList = {
  id: true,
  ref: true,
  subject: true,
  status: true,
  waitsFor: true,
  departmentId: true,
  lastMessageAt: true,
  residentReadAt: true,
} as const;

/** The party's threads, the one written in last first. */
export function listThreads(db: Db, actor: Resident, which: "open" | "all", after?: Cursor, take = THREADS_A_PAGE) {
  authorize(canSeeThreads(actor), actor);
  return db.thread.findMany({
    where: { ...threadsVisibleTo(actor), ...(which === "open" && { status: "open" }), ...beyond(after, "lastMessageAt", "desc") },
    orderBy: [{ lastMessageAt: "desc" }, { id: "desc" }],
    take: take + 1,
    select: shownInList,
  });
}

export type ThreadInList = Awaited<ReturnType<typeof listThreads>>[number];
