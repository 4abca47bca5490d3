import { z } from "zod";
import { line } from "@/lib/forms/line";
import { dateForms, noticeTopics } from "@/lib/notices/topics";

const LONGEST_TITLE = 90;
const LONGEST_TEXT = 1_200;

const lines = (text: string) => text.replace(/\r\n?/g, "\n");
const words = z.string().overwrite(lines).trim().max(LONGEST_TEXT, "notices.text");
const needed = words.min(1, "notices.text");
/** A translation may follow later; without it nobody can be asked to publish. */
const laterTitle = z.union([z.literal(""), line(LONGEST_TITLE, "notices.title")]).default("");
const laterText = words.default("");
const slug = z.string().regex(/^[a-z]+(-[a-z]+)*$/);

/** A notice as staff write it. `notice` and `revision` name the draft that is changed; without them it is a new one. */
export const noticeDraft = z
  .strictObject({
    notice: z.uuid().optional(),
    revision: z.coerce.number().int().positive().optional(),
    /** Made with the form: the same form sent twice is one notice. */
    key: z.uuid(),
    department: z.string("notices.department").regex(/^[a-z]+(-[a-z]+)*$/, "notices.department"),
    topic: z.enum(noticeTopics, "notices.topic"),
    /** None: the whole city. */
    wards: z.array(slug).max(40),
    says: z.enum(dateForms, "notices.says"),
    from: z.iso.date("notices.day"),
    until: z.iso.date("notices.day"),
    titleEn: line(LONGEST_TITLE, "notices.title"),
    textEn: needed,
    titleEs: laterTitle,
    textEs: laterText,
    titleAr: laterTitle,
    textAr: laterText,
  })
  .refine(({ from, until }) => from <= until, { path: ["until"], error: "notices.order" });
export type NoticeDraft = z.output<typeof noticeDraft>;

export const noticeChoice = z.strictObject({ notice: z.uuid() });

/** Taking it back before its time: colleagues read why. */
export const noticeEnd = z.strictObject({
  notice: z.uuid(),
  how: z.enum(["ended", "withdrawn"], "notices.how"),
  reason: z.string().overwrite(lines).trim().min(3, "notices.reason").max(600, "notices.reason"),
});
export type NoticeEnd = z.output<typeof noticeEnd>;

/** What readers of the public list choose; a choice that is none is as if nothing was chosen. */
export const noticeFilter = z.strictObject({
  ward: slug.optional().catch(undefined),
  topic: z.enum(noticeTopics).optional().catch(undefined),
  show: z.enum(["now", "past"]).catch("now"),
});
export type NoticeFilter = z.output<typeof noticeFilter>;
