import { z } from "zod";
import { localised } from "@/lib/city/localised";
import { condition } from "./condition";
import { identifier } from "./question";

/** How often the price is taken: by a number, by the length of a group, by how many were chosen. */
const quantity = z.strictObject({
  of: identifier,
  /** So many are included in another line. */
  above: z.number().min(0).optional(),
  /** More than so many cost nothing more. */
  upTo: z.number().positive().optional(),
});

/** With the application, or when it is approved: then nothing is issued before it is paid. */
const due = z.enum(["beforeSending", "onApproval"]);

const line = z
  .strictObject({
    code: identifier.describe("The line's code on the bill and the receipt."),
    name: localised,
    explains: localised,
    showWhen: condition.optional(),
    due: due.optional().describe("When this line is due, where that is another time than the fee's."),
    rateCents: z.int().min(1).optional().describe("The price, once or for each unit, in cents."),
    unit: identifier.optional(),
    quantity: quantity.optional(),
    share: z
      .strictObject({ of: identifier, rateBp: z.int().positive(), leastCents: z.int().min(0).default(0) })
      .optional()
      .describe("A part of an amount that was answered, in basis points (1.25 % is 125), rounded half up."),
  })
  .refine(({ rateCents, share }) => (rateCents === undefined) !== (share === undefined), "a fee line needs either rateCents or share")
  .refine(({ quantity, unit }) => !quantity || unit, "a fee line with a quantity needs its unit, such as day");

export const fee = z.strictObject({
  due: due.default("beforeSending"),
  lines: z
    .array(line)
    .min(1)
    .max(20)
    .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, "two fee lines have the same code"),
});

export type FeeDue = z.output<typeof due>;
export type FeeLine = z.output<typeof line>;
