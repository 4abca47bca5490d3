import { receiveFee } from "@/lib/applications/commands/receive-fee";
import type { Subscribers } from "@/lib/events";
import { enqueue } from "@/lib/jobs/enqueue";

/** Who wants to know what: the only file that knows both sides. */
export const subscribers: Subscribers = {
  "payment.succeeded": [(db, event) => enqueue(db, "tellPaymentResult", event)],
  "payment.failed": [(db, event) => enqueue(db, "tellPaymentResult", event)],
  "refund.succeeded": [(db, event) => enqueue(db, "tellRefund", event)],
  "thread.answered": [(db, event) => enqueue(db, "tellAnswer", event)],
  "bill.paid": [receiveFee],
  "application.submitted": [(db, event) => enqueue(db, "tellApplicant", { ...event, event: "applicationSubmitted" })],
  "application.withdrawn": [(db, event) => enqueue(db, "tellApplicant", { ...event, event: "applicationWithdrawn" })],
};
