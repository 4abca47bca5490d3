import type { Subscribers } from "@/lib/events";
import { tellPaymentResult } from "@/lib/payments/commands/tell-payment-result";

/** Who wants to know what: the only file that knows both sides. */
export const subscribers: Subscribers = {
  "payment.succeeded": [tellPaymentResult],
  "payment.failed": [tellPaymentResult],
};
