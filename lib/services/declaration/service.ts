import { z } from "zod";
import { localised } from "@/lib/city/localised";
import { condition } from "./condition";
import { decision } from "./decision";
import { neededDocument } from "./document";
import { fee } from "./fee";
import { identifier, question } from "./question";

const slug = z.string().regex(/^[a-z]+(-[a-z]+)*$/, "it must be lower-case words joined by dashes");

/** Why somebody cannot go on, and what they can do instead. */
const stop = z.strictObject({ when: condition, title: localised, text: localised, instead: slug.optional() });

const page = z.strictObject({
  id: slug,
  title: localised,
  lead: localised.optional(),
  showWhen: condition.optional(),
  questions: z.array(question).min(1, "a page needs at least one question").max(20),
  stops: z.array(stop).max(6).default([]),
});

/** Everyday words by which people look for it, besides its title and summary. */
const searchWords = z.strictObject({
  en: z.array(z.string().min(2)).default([]),
  es: z.array(z.string().min(2)).default([]),
  ar: z.array(z.string().min(2)).default([]),
});

/** What the city does after an application was sent, in order; `days` are working days. */
const stage = z.strictObject({
  status: z.enum(["intakeCheck", "inReview", "inspection", "pendingDecision"]),
  name: localised,
  does: localised,
  days: z.int().min(0).max(250),
  reviews: z
    .array(z.strictObject({ department: slug, showWhen: condition.optional() }))
    .min(1)
    .max(6)
    .optional()
    .describe("Only of inReview: the departments that have to say something, and when; else the one that decides."),
  checks: z
    .array(z.strictObject({ id: identifier, asks: localised }))
    .min(1)
    .max(20)
    .optional()
    .describe("Only of inspection: what the inspector looks at."),
});

/** Within how many working days the city decides, and when it is sooner than that: the first that holds counts. */
const promise = z.strictObject({
  workingDays: z.int().min(0).max(250),
  sooner: z
    .array(z.strictObject({ when: condition, workingDays: z.int().min(0).max(250) }))
    .max(3)
    .default([]),
});

const issued = z.strictObject({
  kind: z.enum(["permit", "licence", "certificate", "card", "passport", "change"]),
  name: localised,
  validMonths: z.int().min(1).max(240).optional(),
  /** The question in which the person says for how many months. */
  validMonthsOf: identifier.optional(),
  renewedBy: slug.optional(),
  remindDays: z
    .array(z.int().min(1).max(365))
    .min(1)
    .max(4)
    .optional()
    .describe("How many days before its end the holder is reminded to renew it: 60 and 14 where nothing is said."),
});

export const serviceFields = z.strictObject({
  $schema: z.string().optional(),
  slug,
  version: z.int().min(1).describe("Raise it with every change: what people have sent keeps the version they sent it under."),
  topic: slug.describe("A slug of topics.json."),
  popular: z.literal(true).optional().describe("It stands on the home page; four at most."),
  department: z.string().describe("Who decides: a slug of departments.json."),
  who: z.array(z.enum(["citizen", "business"])).min(1),
  passport: z
    .enum(["new", "renewal", "replacement", "child"])
    .optional()
    .describe("Only for passports: they have rules that no other service has."),
  title: localised.describe('What people do, verb first: "Get a licence for your dog".'),
  name: localised.describe('What they get: "Dog licence".'),
  summary: localised.describe("One sentence for lists."),
  lead: localised.describe("What it is and who needs it, under the heading of its page."),
  search: searchWords.prefault({}),
  minutes: z.int().min(1).max(180).describe("How long it takes to fill in."),
  promise,
  pages: z.array(page).min(1).max(30),
  documents: z.array(neededDocument).max(20).default([]),
  fee: fee.optional(),
  stages: z.array(stage).min(1).max(6).describe("What the city does, in order; the days come to the promise."),
  issues: issued,
  otherWays: z.array(localised).min(1, "there must be another way than the portal").max(6),
  draftDays: z.int().min(7).max(180).default(60).describe("For how many days a draft is kept after its last change."),
  declaration: localised.describe("What the person says before sending."),
  decision,
});

export type Service = z.output<typeof serviceFields>;
export type ServicePage = Service["pages"][number];
