import { z } from "zod";
import { localised } from "@/lib/city/localised";
import { condition } from "./condition";
import { identifier } from "./question";

/** A document that has to come with the application, on a page of its own. */
export const neededDocument = z.strictObject({
  id: identifier,
  /** "Add proof of your address". */
  title: localised,
  /** How it is called in lists: "Proof of address". */
  name: localised,
  why: localised,
  /** Examples of what the city takes. */
  accepted: z.array(localised).min(1).max(12),
  optional: z.literal(true).optional(),
  most: z.int().min(1).max(10).default(3),
  showWhen: condition.optional(),
  /** A portrait is one image with checks of its own. */
  portrait: z.literal(true).optional(),
});

export type NeededDocument = z.output<typeof neededDocument>;
