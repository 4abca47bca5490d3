import { z } from "zod";
import { line } from "@/lib/forms/line";

/** Browsers send a line's end as two characters; people count one. */
const lines = (text: string) => text.replace(/\r\n?/g, "\n");

const text = z.string("messages.write").overwrite(lines).trim().min(1, "messages.write").max(4_000, "messages.tooLong");
const department = z.string("messages.chooseDepartment").regex(/^[a-z-]{2,40}$/, "messages.chooseDepartment");
const thread = z.uuid();
/** Made with the form: the same form sent twice is one message. */
const key = z.uuid();

export const newThread = z.strictObject({
  department,
  subject: line(120, "messages.subject"),
  text,
  key,
  bill: z.uuid().optional(),
  payment: z.uuid().optional(),
});
export type NewThread = z.output<typeof newThread>;

export const reply = z.strictObject({ thread, text, key });
export type Reply = z.output<typeof reply>;

const ref = z.string().max(20);

/** What a resident writes about their application, by its reference; its department reads it. */
export const aboutCase = z.strictObject({ application: ref, text, key });
export type AboutCase = z.output<typeof aboutCase>;

/** Which conversation a message is written in: one that has begun, or a new one about an application. */
export const conversation = z.union([z.strictObject({ thread }), z.strictObject({ application: ref })]);
export type Conversation = z.output<typeof conversation>;

/** What staff write to the resident; `asks`: the resident is to answer. */
export const answer = z.strictObject({ thread, text, key, asks: z.literal("yes").optional() });
export type Answer = z.output<typeof answer>;

/** What staff write for staff. Its field has a name of its own, so that no answer becomes a note or a note an answer. */
export const note = z.strictObject({ thread, note: text, key });
export type Note = z.output<typeof note>;

export const handOver = z.strictObject({
  thread,
  department,
  reason: z.string().overwrite(lines).trim().min(3, "messages.reason").max(1_000, "messages.reason"),
  key,
});
export type HandOver = z.output<typeof handOver>;

export const threadChoice = z.strictObject({ thread });
