import { z } from "zod";

/** What is done to the selected cases. */
export const acts = ["take", "putBack", "assign", "urgent", "usual"] as const;

export const selection = z.strictObject({
  case: z.array(z.string().max(20)).max(50),
  act: z.enum(acts, "cases.choose"),
  /** To whom they are given. */
  to: z.union([z.literal(""), z.uuid()]).default(""),
  /** The queue's own query, to come back to it. */
  back: z.string().max(400).default(""),
});
export type Selection = z.output<typeof selection>;

export const batchChoice = z.strictObject({ batch: z.uuid(), back: z.string().max(400).default(""), from: z.enum(["queue", "page"]) });
