import { z } from "zod";
import { answer } from "@/lib/messages/schema";

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

const note600 = z.string().trim().max(600, "cases.tooLong");
const verdicts = ["meets", "doesNotMeet", "needMore"] as const;
export type Finding = { criterion: string; verdict: (typeof verdicts)[number]; note: string };

/** The whole checklist in one form: `verdict-<criterion>` and `note-<criterion>`; a criterion without a verdict is left as it was. */
export const findings = z
  .object({ ref })
  .catchall(note600)
  .transform(({ ref, ...fields }, { addIssue }) => {
    const said = Object.entries(fields as Record<string, string>).flatMap(([name, verdict]): Finding[] => {
      const [, criterion] = /^verdict-(\w{1,60})$/.exec(name) ?? [];
      const known = verdicts.find((one) => one === verdict);
      return criterion && known ? [{ criterion, verdict: known, note: (fields as Record<string, string>)[`note-${criterion}`] ?? "" }] : [];
    });
    for (const { criterion, verdict, note } of said)
      if (verdict === "doesNotMeet" && !note) addIssue({ code: "custom", path: [`note-${criterion}`], message: "cases.sayWhy" });
    return { ref, findings: said };
  });
export type Findings = z.output<typeof findings>;

export const assignment = z.strictObject({ ref, to: z.union([z.literal(""), z.uuid()]) });
export type Assignment = z.output<typeof assignment>;

/** Its field has a name of its own: no note becomes an answer. */
export const note = z.strictObject({ ref, internal: words(2000, "cases.writeSomething"), key: z.uuid() });
export type Note = { ref: string; text: string; key: string };

/** What begins a conversation with the applicant; as an answer in one, without it. */
export const firstMessage = answer.omit({ thread: true }).extend({ ref });
export type FirstMessage = z.output<typeof firstMessage>;
