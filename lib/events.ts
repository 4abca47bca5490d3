import type { Db } from "@/lib/db/as-actor";

/** What can happen, in the past tense, with the ids that name it. */
export type Events = {
  "payment.succeeded": { paymentId: string };
  "payment.failed": { paymentId: string };
  "refund.succeeded": { refundId: string };
  "thread.answered": { messageId: string };
  "bill.paid": { billId: string };
  "application.submitted": { applicationId: string };
  "application.withdrawn": { applicationId: string };
};

export type Subscribers = { [Name in keyof Events]: ((db: Db, event: Events[Name]) => Promise<void>)[] };

/** Tells those who subscribed, inside the transaction of the change. Only lib/jobs/subscribers knows both sides, hence the late import. */
export async function emit<Name extends keyof Events>(db: Db, name: Name, event: Events[Name]) {
  const { subscribers } = await import("@/lib/jobs/subscribers");
  for (const subscriber of subscribers[name]) await subscriber(db, event);
}
