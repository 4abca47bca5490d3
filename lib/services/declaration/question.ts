import { z } from "zod";
import { localised } from "@/lib/city/localised";
import { condition } from "./condition";

/** `ownerName`: the name of a form's field and of its answer. */
export const identifier = z.string().regex(/^[a-z][A-Za-z0-9]*$/, "it must be one word such as ownerName");

const option = z.strictObject({
  value: z.string().regex(/^[a-z][A-Za-z0-9]*$/, "a value must be one word such as largeDog"),
  label: localised,
  hint: localised.optional(),
});
const options = z
  .array(option)
  .min(2, "a choice needs at least two options")
  .max(40)
  .refine((all) => new Set(all.map(({ value }) => value)).size === all.length, "two options have the same value");

/** What every question has. */
const asked = {
  id: identifier,
  label: localised,
  hint: localised.optional(),
  optional: z.literal(true).optional(),
  showWhen: condition.optional().describe("Asked only when this holds for earlier answers."),
};

const prefill = z
  .enum(["legalName", "preferredName", "birthDate", "email", "phone", "homeAddress", "businessName"])
  .optional()
  .describe("From the account, shown with where it is from; a change counts for this form only.");

const text = z.strictObject({
  ...asked,
  kind: z.literal("text"),
  longest: z.int().min(1).max(200).default(100),
  pattern: z
    .strictObject({ matches: z.string().min(1).refine(isPattern, "it must be a regular expression"), says: localised })
    .optional()
    .describe("What is typed has to have this form; says tells the person how."),
  secret: z.literal(true).optional().describe("Numbers of identity papers: encrypted, and masked on the page and on paper."),
  prefill,
  autocomplete: z.enum(["name", "given-name", "family-name", "email", "tel", "organization", "off"]).optional(),
});
const longText = z.strictObject({ ...asked, kind: z.literal("longText"), longest: z.int().min(50).max(5_000).default(1_000) });
const number = z.strictObject({
  ...asked,
  kind: z.literal("number"),
  min: z.number().default(0),
  max: z.number(),
  decimals: z.int().min(0).max(3).default(0),
  unit: localised.optional(),
});
const money = z.strictObject({ ...asked, kind: z.literal("money"), minCents: z.int().min(0).default(0), maxCents: z.int().positive() });
const date = z.strictObject({
  ...asked,
  kind: z.literal("date"),
  earliestDays: z.int().optional().describe("Days from today that the date may not be before; negative is in the past."),
  latestDays: z.int().optional().describe("Days from today that the date may not be after."),
  /** A birthday has three fields, a coming day a calendar too. */
  birthday: z.literal(true).optional(),
  prefill,
});
const yesNo = z.strictObject({ ...asked, kind: z.literal("yesNo") });
const oneOf = z.strictObject({ ...asked, kind: z.literal("oneOf"), options });
const severalOf = z.strictObject({ ...asked, kind: z.literal("severalOf"), options, most: z.int().min(1).optional() });
const address = z.strictObject({ ...asked, kind: z.literal("address"), inCity: z.literal(true).optional(), prefill });
const person = z.strictObject({ ...asked, kind: z.literal("person"), who: z.array(z.enum(["self", "child", "other"])).min(1) });
const business = z.strictObject({ ...asked, kind: z.literal("business") });
const parcel = z.strictObject({ ...asked, kind: z.literal("parcel") });
const statement = z.strictObject({ id: identifier, kind: z.literal("statement"), label: localised, showWhen: condition.optional() });

const simple = [text, longText, number, money, date, yesNo, oneOf, severalOf, address, person, business, parcel, statement] as const;

/** The same questions for each of several things: each dog, each stall. `one` names one of them: "Dog". */
const group = z.strictObject({
  ...asked,
  kind: z.literal("group"),
  one: localised.describe('What one of them is called: "Dog".'),
  least: z.int().min(0).default(1),
  most: z.int().min(1).max(30),
  questions: z
    .array(z.discriminatedUnion("kind", simple, { error: kindWanted }))
    .min(1)
    .max(20),
});

export const question = z.discriminatedUnion("kind", [...simple, group], { error: kindWanted });

export type Question = z.output<typeof question>;
export type SimpleQuestion = Exclude<Question, { kind: "group" }>;
export type Group = Extract<Question, { kind: "group" }>;

export const questionKinds = [
  ...["text", "longText", "number", "money", "date", "yesNo", "oneOf", "severalOf"],
  ...["address", "person", "business", "parcel", "statement", "group"],
];

function kindWanted() {
  return `the kind of a question must be one of ${questionKinds.join(", ")}`;
}

function isPattern(text: string) {
  try {
    return Boolean(new RegExp(text, "u"));
  } catch {
    return false;
  }
}
