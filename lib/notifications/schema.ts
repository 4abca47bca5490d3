import { z } from "zod";

/** Up to when the page showed them. */
export const readUntil = z.strictObject({ until: z.iso.datetime() });

/** What a gateway says of a text message that it took. */
export const textReceipt = z.strictObject({ id: z.uuid(), status: z.enum(["delivered", "failed"]) });
export type TextReceipt = z.output<typeof textReceipt>;

export const settledWays = ["phone", "letter", "counter", "notNeeded"] as const;
export const settling = z.strictObject({ delivery: z.uuid(), how: z.enum(settledWays, "deliveries.chooseHow") });
export const deliveryToRetry = z.strictObject({ delivery: z.uuid() });
