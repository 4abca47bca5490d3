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

/** What was seen at a visit, as the command takes it. */
export type Visit = {
  ref: string;
  inspection: string;
  checks: Record<string, "yes" | "no" | "notSeen">;
  result: "passed" | "failed";
  note: string;
};

const seen = ["yes", "no", "notSeen"] as const;

/** The form of a visit: each thing to look at comes in a field of its own, `check-<id>`. */
export const visitForm = z
  .object({
    ref,
    inspection: z.uuid(),
    result: z.enum(["passed", "failed"], "cases.choose"),
    note: z.string().trim().max(2000, "cases.tooLong").default(""),
  })
  .catchall(z.enum(seen, "cases.choose"))
  .refine(({ result, note }) => result === "passed" || note, { path: ["note"], error: "cases.sayWhy" });

/** What the form says of each thing. */
export const visitIn = ({ ref, inspection, result, note, ...rest }: z.output<typeof visitForm>): Visit => ({
  ...{ ref, inspection, result, note },
  checks: Object.fromEntries(Object.entries(rest).map(([name, value]) => [name.replace(/^check-/, ""), value as Visit["checks"][string]])),
});

export const calledOff = z.strictObject({ ref, inspection: z.uuid(), note: z.string().trim().max(600, "cases.tooLong").default("") });
export type CalledOff = z.output<typeof calledOff>;

export const photoGone = z.strictObject({ inspection: z.uuid(), photo: z.uuid() });

/** A day as an address says it; an old or a wrong one is as if it said nothing. */
export const dayOr = (otherwise: string, said: string | undefined): string => z.iso.date().catch(otherwise).parse(said);
