import { z } from "zod";

export const feedback = z.strictObject({
  helpful: z.enum(["yes", "no"], "feedback.choose"),
  text: z.string().trim().max(2_000, "feedback.tooLong").default(""),
  page: z.string().max(200).default(""),
});
export type Feedback = z.output<typeof feedback>;
