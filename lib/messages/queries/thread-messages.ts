import type { Db } from "@/lib/db/as-actor";
import { beyond, type Cursor } from "@/lib/keyset";

export const MESSAGES_A_PAGE = 50;

const MOST_FILES = 10;
/** Of a letter, for those who may see the application that it is about. */
const letter = { ref: true, letter: true, language: true, application: { select: { ref: true } } } as const;
const attached = { id: true, file: { select: { id: true, name: true, type: true, size: true, status: true, problem: true } } } as const;

/** The newest messages of a thread, or those before a place in it, oldest first. Row-level security leaves notes of staff to staff. */
export async function listMessages(db: Db, threadId: string, before?: Cursor) {
  const found = await db.message.findMany({
    where: { threadId, ...beyond(before, "createdAt", "desc") },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MESSAGES_A_PAGE + 1,
    select: {
      id: true,
      accountId: true,
      authorKind: true,
      authorName: true,
      departmentId: true,
      isInternal: true,
      event: true,
      text: true,
      createdAt: true,
      decision: { select: letter },
      documents: { orderBy: { id: "asc" }, take: MOST_FILES, select: attached },
    },
  });
  return { messages: found.slice(0, MESSAGES_A_PAGE).reverse(), hasEarlier: found.length > MESSAGES_A_PAGE };
}

export type MessageShown = Awaited<ReturnType<typeof listMessages>>["messages"][number];
