import { z } from "zod";
import { localised } from "@/lib/city/localised";
import { condition } from "./condition";
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
});

export const serviceFields = z.strictObject({
  $schema: z.string().optional(),
  slug,
  /** Raise it with every change: what was already sent keeps the version that it was sent under. */
  version: z.int().min(1),
  topic: slug,
  popular: z.literal(true).optional(),
  department: z.string(),
  who: z.array(z.enum(["citizen", "business"])).min(1),
  /** A passport has rules that no other service has. */
  passport: z.enum(["new", "renewal", "replacement", "child"]).optional(),
  /** "Get a licence for your dog". */
  title: localised,
  /** "Dog licence". */
  name: localised,
  summary: localised,
  lead: localised,
  search: searchWords.prefault({}),
  minutes: z.int().min(1).max(180),
  promise,
  pages: z.array(page).min(1).max(30),
  documents: z.array(neededDocument).max(20).default([]),
  fee: fee.optional(),
  stages: z.array(stage).min(1).max(6),
  issues: issued,
  otherWays: z.array(localised).min(1, "there must be another way than the portal").max(6),
  draftDays: z.int().min(7).max(180).default(60),
  /** What the person says before sending. */
  declaration: localised,
  decision: z.strictObject({ rule: localised }),
});

export type Service = z.output<typeof serviceFields>;
export type ServicePage = Service["pages"][number];
