import { z } from "zod";

const ref = z.string().max(20);

export const plan = z.strictObject({
  ref,
  inspector: z.uuid("cases.noColleague"),
  on: z.iso.date("cases.chooseDay"),
  part: z.enum(["morning", "afternoon"], "cases.choose"),
  place: z.string().trim().max(300, "cases.tooLong").default(""),
});
export type Plan = z.output<typeof plan>;

export const visit = z
  .strictObject({
    ref,
    inspection: z.uuid(),
    checks: z.record(z.string().max(60), z.enum(["yes", "no", "notSeen"])),
    result: z.enum(["passed", "failed"], "cases.choose"),
    note: z.string().trim().max(2000, "cases.tooLong").default(""),
  })
  .refine(({ result, note }) => result === "passed" || note, { path: ["note"], error: "cases.sayWhy" });
export type Visit = z.output<typeof visit>;

export const calledOff = z.strictObject({ ref, inspection: z.uuid(), note: z.string().trim().max(600, "cases.tooLong").default("") });
export type CalledOff = z.output<typeof calledOff>;
