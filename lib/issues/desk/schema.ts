import { z } from "zod";
import { backTo } from "@/lib/documents/schema";
import { endings } from "@/lib/issues/desk/ends";

const ref = z.string().max(20);
/** What the report said of itself when the page was read: whoever changed it since is told of. */
const seen = z.string().max(12).default("");
const words = (longest: number) => z.string().trim().max(longest, "issueDesk.tooLong");
const needed = (longest: number, missing: string) => words(longest).min(1, missing);

export const issueStep = z.strictObject({ ref, seen });
export type IssueStep = z.output<typeof issueStep>;

export const triage = issueStep.extend({
  category: z.string().max(60),
  severity: z.coerce.number("issueDesk.choose").int().min(1, "issueDesk.choose").max(3, "issueDesk.choose"),
});
export type Triage = z.output<typeof triage>;

export const issueAssignment = issueStep.extend({ to: z.union([z.literal(""), z.uuid()], "issueDesk.noColleague") });
export type IssueAssignment = z.output<typeof issueAssignment>;

export const issuePlan = issueStep.extend({ on: z.iso.date("issueDesk.chooseDay") });
export type IssuePlan = z.output<typeof issuePlan>;

/** How a report ends. Who does it instead is asked when the city does not. */
export const issueEnd = issueStep
  .extend({
    resolution: z.enum(endings, "issueDesk.sayHow"),
    whom: words(120).default(""),
    /** A ready sentence, when none is written. */
    reply: z.string().max(60).default(""),
    text: words(1000).default(""),
  })
  .superRefine(({ resolution, whom, reply, text }, { addIssue }) => {
    if ((resolution === "referred" || resolution === "notResponsible") && !whom)
      addIssue({ code: "custom", path: ["whom"], message: "issueDesk.sayWhom" });
    if (resolution !== "fixed" && !text && !reply) addIssue({ code: "custom", path: ["text"], message: "issueDesk.sayWhy" });
  });
export type IssueEnd = z.output<typeof issueEnd>;

export const issueReopening = issueStep.extend({ text: needed(1000, "issueDesk.sayWhy") });
export type IssueReopening = z.output<typeof issueReopening>;

/** The one that stays, by its reference: chosen from those nearby, or typed. */
export const issueMerge = issueStep.extend({ into: z.string().max(40).default(""), typed: z.string().trim().max(40).default("") });
export type IssueMerge = z.output<typeof issueMerge>;

export const issueSplit = issueStep.extend({ part: ref });
export type IssueSplit = z.output<typeof issueSplit>;

export const issueRedaction = issueStep.extend({ text: words(5000) });
export type IssueRedaction = z.output<typeof issueRedaction>;

export const photoChoice = z.strictObject({ ref, photo: z.uuid() });
export type PhotoChoice = z.output<typeof photoChoice>;

export const issuePrivacy = issueStep.extend({ to: z.enum(["private", "public"]) });
export type IssuePrivacy = z.output<typeof issuePrivacy>;

/** Its field has a name of its own: no note becomes a public sentence. */
export const issueNote = z.strictObject({ ref, internal: needed(2000, "issueDesk.writeSomething"), key: z.uuid() });
export type IssueNote = { ref: string; text: string; key: string };

/** What those who follow a report read: free words, or a canned reply with its fields, `field-<name>`. */
export const issueAnswer = z
  .strictObject({ ref, key: z.uuid(), reply: z.string().max(60).default(""), text: words(1000).default("") })
  .catchall(words(120))
  .refine(({ reply, text }) => reply || text, { path: ["text"], error: "issueDesk.writeSomething" });
export type IssueAnswer = { ref: string; key: string; reply: string; text: string; fields: Record<string, string> };

/** What the form says, its fields by their own names. */
export const answerIn = ({ ref, key, reply, text, ...rest }: z.output<typeof issueAnswer>): IssueAnswer => ({
  ...{ ref, key, reply, text },
  fields: Object.fromEntries(Object.entries(rest).map(([name, value]) => [name.replace(/^field-/, ""), value])),
});

/** What is done to the selected reports. */
export const issueSelection = z.strictObject({
  case: z.array(z.string().max(20)).max(50),
  act: z.enum(["take", "putBack", "assign", "schedule"], "issueDesk.choose"),
  to: z.union([z.literal(""), z.uuid()]).default(""),
  on: z.union([z.literal(""), z.iso.date("issueDesk.chooseDay")]).default(""),
  back: z.string().max(400).default(""),
});
export type IssueSelection = z.output<typeof issueSelection>;

/** Where photos after the work go, and the page they come back to; in the address, so that it is known before the first byte. */
export const photoPlace = z.strictObject({ ref, back: backTo });
