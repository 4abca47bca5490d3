import { z } from "zod";

const ref = z.string().max(20);
const words = (longest: number, missing: string) => z.string().trim().min(1, missing).max(longest, "cases.tooLong");

export const step = z.strictObject({ ref });

export const wish = z.strictObject({
  ref,
  title: words(120, "cases.nameIt"),
  reason: words(600, "cases.sayWhy"),
  /** A document of the service, "other" for another one, nothing for an answer in words. */
  document: z.string().max(60),
  days: z.coerce.number().int().min(3, "cases.daysToAnswer").max(90, "cases.daysToAnswer"),
});
export type Wish = z.output<typeof wish>;

export const itemVerdict = z
  .strictObject({
    ref,
    item: z.uuid(),
    verdict: z.enum(["accepted", "notAccepted"], "cases.choose"),
    note: z.string().trim().max(600, "cases.tooLong").default(""),
  })
  .refine(({ verdict, note }) => verdict === "accepted" || note, { path: ["note"], error: "cases.sayWhy" });
export type ItemVerdict = z.output<typeof itemVerdict>;

export const finding = z
  .strictObject({
    ref,
    criterion: z.string().max(60),
    verdict: z.enum(["meets", "doesNotMeet", "needMore"], "cases.choose"),
    note: z.string().trim().max(600, "cases.tooLong").default(""),
  })
  .refine(({ verdict, note }) => verdict !== "doesNotMeet" || note, { path: ["note"], error: "cases.sayWhy" });
export type Finding = z.output<typeof finding>;

export const assignment = z.strictObject({ ref, to: z.union([z.literal(""), z.uuid()]) });
export type Assignment = z.output<typeof assignment>;

export const note = z.strictObject({ ref, text: words(2000, "cases.writeSomething"), key: z.uuid() });
export type Note = z.output<typeof note>;
