import { ROWS_AT_ONCE, type PortablePart } from "@/lib/access/portable-part";
import { threadsVisibleTo } from "@/lib/messages/policy";

/** Message by message, with the conversation it stands in; internal notes are not the person's. */
export const messageParts: PortablePart[] = [
  {
    name: "messages",
    models: ["Message", "Thread"],
    read: (db, person, after) =>
      db.message.findMany({
        where: { ...threadsVisibleTo(person), isInternal: false, id: { gt: after } },
        orderBy: { id: "asc" },
        take: ROWS_AT_ONCE,
        select: {
          ...{ id: true, createdAt: true, authorKind: true, authorName: true, text: true, event: true },
          decision: { select: { ref: true } },
          thread: { select: { ref: true, subject: true, topic: true, status: true } },
          documents: { take: 10, select: { file: { select: { id: true, name: true } } } },
        },
      }),
  },
];
