import { z } from "zod";
import { asDigits } from "@/lib/auth/schema";

/** The test cards, and what each does. */
export const cards: Record<string, "paid" | "declined"> = { "4242424242424242": "paid", "4000000000000002": "declined" };

/** What the card form sends. */
export const cardForm = z.object({
  number: z
    .string()
    .transform(asDigits)
    .refine((number) => Object.hasOwn(cards, number)),
  expiry: z
    .string()
    .transform((text) => text.replace(/\s/g, ""))
    .pipe(z.string().regex(/^(0[1-9]|1[0-2])\/\d{2}$/)),
  cvc: z
    .string()
    .transform(asDigits)
    .pipe(z.string().regex(/^\d{3,4}$/)),
});
