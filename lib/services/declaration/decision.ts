import { z } from "zod";
import { localised } from "@/lib/city/localised";
import { identifier } from "./question";

/** Something that has to hold before the city says yes. */
const criterion = z.strictObject({
  id: identifier,
  asks: localised.describe("What staff judge, as a question that yes answers well."),
  rule: localised.optional().describe("The part of the rules that asks for it, when it is another than the decision's."),
  unmet: localised.describe("What the letter says when it does not hold: a whole sentence to the person."),
});

/** What a permit can be made subject to; staff choose. */
const term = z.strictObject({ id: identifier, text: localised });

const differ = (all: { id: string }[]) => new Set(all.map(({ id }) => id)).size === all.length;

export const decision = z.strictObject({
  rule: localised.describe("The rule that it is decided under."),
  edition: z.string().min(1).max(40).optional().describe('Of the rules, as a letter names it: "1 January 2026" or "2026-01".'),
  criteria: z.array(criterion).min(1).max(20).refine(differ, "two criteria have the same id").optional(),
  conditions: z.array(term).max(20).refine(differ, "two conditions have the same id").optional(),
});
