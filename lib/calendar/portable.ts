import { ROWS_AT_ONCE, type PortablePart } from "@/lib/access/portable-part";

export const calendarParts: PortablePart[] = [
  {
    name: "calendarFeeds",
    models: ["CalendarFeed"],
    // Not what opens one: only its hash is kept.
    read: (db, { accountId }, after) =>
      db.calendarFeed.findMany({
        where: { accountId, id: { gt: after } },
        orderBy: { id: "asc" },
        take: ROWS_AT_ONCE,
        select: { id: true, createdAt: true, readAt: true, endedAt: true },
      }),
  },
];
