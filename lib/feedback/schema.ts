import { z } from "zod";

const text = z.string().trim().max(2_000, "feedback.tooLong");
const helpful = z.enum(["yes", "no"], "feedback.choose");

export const feedback = z.strictObject({ helpful, text: text.default(""), page: z.string().max(200).default("") });
export type Feedback = z.output<typeof feedback>;

/** The two buttons at the foot of each page. */
export const quickFeedback = z.strictObject({ helpful });

/** What somebody adds to one of them; `answer` is its id. */
export const moreFeedback = z.strictObject({ answer: z.uuid(), text: text.min(1, "feedback.write") });
export type MoreFeedback = z.output<typeof moreFeedback>;
