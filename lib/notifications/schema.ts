import { z } from "zod";

/** Up to when the page showed them. */
export const readUntil = z.strictObject({ until: z.iso.datetime() });

export const settledWays = ["phone", "letter", "counter", "notNeeded"] as const;
export const settling = z.strictObject({ delivery: z.uuid(), how: z.enum(settledWays, "deliveries.chooseHow") });
export const deliveryToRetry = z.strictObject({ delivery: z.uuid() });
