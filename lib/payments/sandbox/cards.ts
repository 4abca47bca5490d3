import { z } from "zod";
import { asDigits } from "@/lib/auth/schema";

/** What the bank decides, when, and how the gateway then tells it wrongly. */
export type Manner =
  | ""
  | "slow"
  | "repeatedWebhook"
  | "webhooksOutOfOrder"
  | "lateWebhook"
  | "lostWebhook"
  | "lyingWebhook"
  | "wrongAmount"
  | "wrongCurrency"
  | "refundFails";

type Card = { decides: "paid" | "declined"; manner: Manner; does: string };

/** The test cards by number, in the order in which the gateway's page lists them. */
export const cards: Record<string, Card> = {
  "4242424242424242": { decides: "paid", manner: "", does: "Pays" },
  "4000000000000002": { decides: "declined", manner: "", does: "Is declined" },
  "4000000000000077": { decides: "paid", manner: "slow", does: "Pays, but the bank takes ten seconds" },
  "4000000000009995": { decides: "declined", manner: "slow", does: "Is declined, but the bank takes ten seconds" },
  "4000000000005423": { decides: "paid", manner: "repeatedWebhook", does: "Pays; its webhook comes five times" },
  "4000000000003220": { decides: "paid", manner: "webhooksOutOfOrder", does: "Pays; its webhooks come in the wrong order" },
  "4000000000003063": { decides: "paid", manner: "lateWebhook", does: "Pays; its webhook comes three minutes late" },
  "4000000000006975": { decides: "paid", manner: "lostWebhook", does: "Pays; its webhook is lost" },
  "4000000000000127": { decides: "declined", manner: "lyingWebhook", does: "Is declined, but its webhook says that it was paid" },
  "4000000000001976": { decides: "paid", manner: "wrongAmount", does: "Pays, but the gateway books one dollar less" },
  "4000000000002685": { decides: "paid", manner: "wrongCurrency", does: "Pays, but the gateway books another currency" },
  "4000000000007726": { decides: "paid", manner: "refundFails", does: "Pays; a refund to it fails" },
};

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
