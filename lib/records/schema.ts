import { z } from "zod";
import { backTo } from "@/lib/documents/schema";
import { line } from "@/lib/forms/line";

/** Browsers send a line's end as two characters; people count one. */
const lines = (text: string) => text.replace(/\r\n?/g, "\n");
const several = (longest: number) => z.string("records.tooLong").overwrite(lines).trim().max(longest, "records.tooLong").default("");
const optionalLine = (longest: number) => z.union([z.literal(""), line(longest, "records.tooLong")]).default("");
const slug = (sentence: string) => z.string(sentence).regex(/^[a-z]+(-[a-z]+)*$/, sentence).max(40, sentence); // prettier-ignore

const details = {
  title: line(200, "records.title"),
  category: slug("records.category"),
  department: slug("records.department"),
  language: z.enum(["en", "es", "ar"], "records.language"),
  documentedOn: z.iso.date("records.documentedOn").refine((day) => day >= "1600-01-01" && day < "2200-01-01", "records.documentedOn"),
  number: optionalLine(60),
  place: optionalLine(120),
  summary: several(1_000),
};

/** A record that begins; `replaces` is the older version that it is to take the place of. */
export const newRecord = z.strictObject({ ...details, replaces: z.union([z.literal(""), z.uuid()]).default(""), key: z.uuid() });
export type NewRecord = z.output<typeof newRecord>;

const LONGEST_TEXT = 400_000;

/** `text`: only of a record without a PDF. */
export const recordDetails = z.strictObject({ ...details, record: z.uuid(), text: several(LONGEST_TEXT).optional() });
export type RecordDetails = z.output<typeof recordDetails>;

export const recordChoice = z.strictObject({ record: z.uuid() });

/** When everyone may read it: now, or from the morning of a day. */
export const publication = z
  .strictObject({
    record: z.uuid(),
    when: z.enum(["now", "later"], "records.when"),
    on: z.union([z.literal(""), z.iso.date("records.day")]).default(""),
  })
  .refine(({ when, on }) => when === "now" || on, { path: ["on"], error: "records.day" });
export type Publication = z.output<typeof publication>;

/** A newer version withdraws the older one by itself; people choose among the other reasons. */
export const withdrawal = z.strictObject({
  record: z.uuid(),
  why: z.enum(["mistake", "privacy", "order"], "records.why"),
  note: z.string("records.note").overwrite(lines).trim().min(10, "records.note").max(600, "records.tooLong"),
});
export type Withdrawal = z.output<typeof withdrawal>;

/** Where a PDF is posted to, and the page it comes back to. */
export const recordPlace = z.strictObject({ record: z.uuid(), back: backTo });
