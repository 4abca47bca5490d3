import { z } from "zod";

export const paymentChoice = z.strictObject({ payment: z.uuid() });

/** What the finance desk sends to give money back. `expectedCents`: what may still go back, as the desk saw it. */
export const refundRequest = z.strictObject({
  payment: z.uuid(),
  key: z.uuid(),
  amountCents: z
    .string()
    .regex(/^[1-9]\d{0,14}$/, "refunds.amount")
    .transform(BigInt),
  expectedCents: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(BigInt),
  reason: z.string().trim().min(3, "refunds.reason").max(400, "refunds.reason"),
});
export type RefundRequest = z.output<typeof refundRequest>;
