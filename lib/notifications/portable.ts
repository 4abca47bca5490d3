import { BEFORE_ALL, ROWS_AT_ONCE, type PortablePart } from "@/lib/access/portable-part";

export const notificationParts: PortablePart[] = [
  {
    name: "choices",
    models: ["NotificationChoice"],
    // A handful, each named by its topic and its channel.
    read: async (db, { accountId }, after) => {
      if (after !== BEFORE_ALL) return [];
      const found = await db.notificationChoice.findMany({ where: { accountId }, take: ROWS_AT_ONCE });
      return found.map(({ topic, channel, wanted }) => ({ id: `${topic}.${channel}`, topic, channel, wanted }));
    },
  },
  {
    name: "told",
    models: ["Notification"],
    read: (db, { accountId }, after) =>
      db.notification.findMany({
        where: { accountId, id: { gt: after } },
        orderBy: { id: "asc" },
        take: ROWS_AT_ONCE,
        select: { id: true, at: true, event: true, facts: true },
      }),
  },
  {
    name: "deliveries",
    models: ["Delivery"],
    read: (db, { accountId }, after) =>
      db.delivery.findMany({
        where: { accountId, id: { gt: after } },
        orderBy: { id: "asc" },
        take: ROWS_AT_ONCE,
        select: { id: true, notifiedAt: true, channel: true, status: true, attempts: true, updatedAt: true },
      }),
  },
];
