import { z } from "zod";

export const reviewWords = z
  .strictObject({
    ref: z.string().max(20),
    review: z.uuid(),
    verdict: z.enum(["noObjection", "withConditions", "objection"], "cases.choose"),
    comment: z.string().trim().max(2000, "cases.tooLong").default(""),
  })
  .refine(({ verdict, comment }) => verdict === "noObjection" || comment, { path: ["comment"], error: "cases.sayWhy" });
export type ReviewWords = z.output<typeof reviewWords>;
