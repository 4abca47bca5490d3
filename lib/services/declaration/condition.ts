import { z } from "zod";

/** What an answer is compared with. */
const value = z.union([z.string().min(1), z.number(), z.boolean()]);

const test = z
  .strictObject({
    question: z.string().min(1),
    /** The answer is this. */
    is: value.optional(),
    /** The answer is one of these. */
    isOneOf: z.array(value).min(1).optional(),
    /** Of several that were chosen, this is one. */
    includes: z.string().min(1).optional(),
    /** A number, an amount in cents, or how many were listed or chosen, above this. */
    above: z.number().optional(),
    /** The same, below this. */
    below: z.number().optional(),
    /** Anything was answered. */
    given: z.literal(true).optional(),
  })
  .refine(
    ({ question: _, ...tests }) => Object.values(tests).filter((one) => one !== undefined).length === 1,
    "a condition must have exactly one of is, isOneOf, includes, above, below and given",
  );

export type ConditionTest = z.output<typeof test>;
export type Condition = ConditionTest | { all: Condition[] } | { any: Condition[] } | { not: Condition };

/** When a question, a page, a document or a fee line is there: by earlier answers. */
export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union(
    [
      test,
      z.strictObject({ all: z.array(condition).min(1) }),
      z.strictObject({ any: z.array(condition).min(1) }),
      z.strictObject({ not: condition }),
    ],
    { error: 'it must be a condition, such as { "question": "size", "is": "large" }, or a list of them under all or any' },
  ),
);

/** Its tests, one after the other. */
export function testsIn(found: Condition): ConditionTest[] {
  if ("all" in found) return found.all.flatMap(testsIn);
  if ("any" in found) return found.any.flatMap(testsIn);
  if ("not" in found) return testsIn(found.not);
  return [found];
}
