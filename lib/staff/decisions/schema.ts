import { z } from "zod";

const ref = z.string().max(20);
const text = z.string().trim().max(2000, "cases.tooLong").default("");

/** `seen` is the hash of the letter as it was previewed: what is sent is what was read. */
export const proposal = z.strictObject({
  ref,
  outcome: z.enum(["approved", "refused", "cancelled"], "cases.choose"),
  conditions: z.array(z.string().max(60)).max(20).default([]),
  text,
  seen: z.string().max(64),
});
export type Proposal = z.output<typeof proposal>;

export const revocation = z.strictObject({
  ref,
  text: z.string().trim().min(1, "cases.sayWhy").max(2000, "cases.tooLong"),
  seen: z.string().max(64),
});
export type Revocation = z.output<typeof revocation>;

export const second = z
  .strictObject({ decision: z.uuid(), ref, says: z.enum(["confirm", "sendBack"], "cases.choose"), note: text })
  .refine(({ says, note }) => says === "confirm" || note, { path: ["note"], error: "cases.sayWhy" });
export type Second = z.output<typeof second>;
