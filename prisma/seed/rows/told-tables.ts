import { laneOf } from "@/lib/notifications/delivery/lane";
import type { SeedDelivery } from "../residents/deliver-told";
import type { Told } from "../residents/tell";
import { columns, type SeedTable } from "./seed-table";

export const notificationTable: SeedTable<Told> = {
  name: "notification",
  columns: columns("id at party_id account_id event facts bill_id payment_id thread_id read_at"),
  rows: ({ id, at, partyId, accountId, event, facts, billId, paymentId, threadId, readAt }) => [
    [id, at, partyId, accountId, event, facts, billId, paymentId, threadId, readAt],
  ],
};

/** In the order in which they began: each gets the next number of its table. */
export const deliveryTable: SeedTable<SeedDelivery> = {
  name: "delivery",
  columns:
    columns(`id notification_id notified_at account_id event lane channel rung status failure reply attempts next_try_at claimed_until
    waits_for_digest digest_id needs_person settled_at settled_by settled_how created_at updated_at`),
  rows: ({ id, of, accountId, event, rung = "primary", status, failure, reply = "", attempts = 1, settled, at, ...one }) => [
    [
      ...[id, of?.id, of?.at, accountId, event, laneOf(accountId, rung), "email", rung, status, failure, reply, attempts],
      ...[one.nextTryAt, one.claimedUntil, one.waitsForDigest ?? false, one.digestId, one.needsPerson ?? false],
      ...[settled?.at, settled?.by, settled?.how, at, one.updatedAt],
    ],
  ],
};
