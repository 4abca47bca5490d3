import { ROWS_AT_ONCE, type PortablePart } from "@/lib/access/portable-part";

export const notificationParts: PortablePart[] = [
  {
    name: "told",
    read: (db, { accountId }, after) =>
      db.notification.findMany({
        where: { accountId, id: { gt: after } },
        orderBy: { id: "asc" },
        take: ROWS_AT_ONCE,
        select: { id: true, at: true, event: true, facts: true },
      }),
  },
];
