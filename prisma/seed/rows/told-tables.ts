import { laneOf } from "@/lib/notifications/delivery/lane";
import type { Told } from "../residents/tell";
import { columns, type SeedTable } from "./seed-table";

export const notificationTable: SeedTable<Told> = {
  name: "notification",
  columns: columns("id at party_id account_id event facts bill_id payment_id thread_id read_at"),
  rows: ({ id, at, partyId, accountId, event, facts, billId, paymentId, threadId, readAt }) => [
    [id, at, partyId, accountId, event, facts, billId, paymentId, threadId, readAt],
  ],
};

export const deliveryTable: SeedTable<Told> = {
  name: "delivery",
  columns: columns("id notification_id notified_at account_id event lane channel status attempts created_at updated_at"),
  rows: ({ id, deliveryId, at, accountId, event }) => [
    [deliveryId, id, at, accountId, event, laneOf(accountId, "primary"), "email", "sent", 1, at, new Date(at.getTime() + 2_000)],
  ],
};
