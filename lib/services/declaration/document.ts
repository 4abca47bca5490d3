import { z } from "zod";
import { localised } from "@/lib/city/localised";
import { condition } from "./condition";
import { identifier } from "./question";

/** A document that has to come with the application, on a page of its own. */
export const neededDocument = z.strictObject({
  id: identifier,
  title: localised.describe('The heading of its page: "Add proof of your address".'),
  name: localised.describe('How it is called in lists: "Proof of address".'),
  why: localised,
  accepted: z.array(localised).min(1).max(12).describe("Examples of what the city takes."),
  optional: z.literal(true).optional(),
  most: z.int().min(1).max(10).default(3),
  showWhen: condition.optional(),
  portrait: z.literal(true).optional().describe("One image of a face, with checks of its own."),
});

export type NeededDocument = z.output<typeof neededDocument>;
