import { z } from "zod";
import { backTo } from "@/lib/documents/schema";
import { phoneNumber } from "@/lib/auth/contact/schema";
import { emailAddress } from "@/lib/auth/email-address";
import { line } from "@/lib/forms/line";
import { isReference, normaliseReference } from "@/lib/reference";

/** Browsers send a line's end as two characters; people count one. */
const lines = (text: string) => text.replace(/\r\n?/g, "\n");
const typed = (longest: number, sentence: string) => z.string(sentence).overwrite(lines).trim().max(longest, sentence);

export const issueRef = z
  .string()
  .max(60)
  .transform(normaliseReference)
  .refine((ref) => ref.startsWith("IR") && isReference(ref), "issues.reference");

/** From which page a form comes: after a change on the last page, it leads back there. */
const from = z.literal("check").optional();

/** Every save of a page is counted: what arrives late does not overwrite what was sent later. */
const turn = z.string().regex(/^\d{1,6}$/).transform(Number); // prettier-ignore

export const whatAnswer = z.strictObject({
  category: z.string("issues.chooseKind").regex(/^[a-z-]{2,40}$/, "issues.chooseKind"),
  /** A report whose place the new one shares. */
  near: z.string().max(60).optional(),
  from,
});

const degrees = z.string().trim().max(40).optional();

export const whereAnswer = z.strictObject({
  how: z.enum(["address", "device", "map"], "issues.chooseHow"),
  address: typed(200, "issues.addressLong").optional(),
  /** One of the places that fit what was typed, by its number in the list. */
  pick: z.string().max(3).optional(),
  /** What was typed when that list was made: another text has another list. */
  picked: z.string().max(200).optional(),
  lat: degrees,
  lng: degrees,
  note: z
    .string()
    .max(2_000, "issues.noteLong")
    .transform((text) => text.normalize("NFC").replace(/\s+/g, " ").trim())
    .pipe(z.string().max(90, "issues.noteLong"))
    .optional(),
  turn: turn.optional(),
  from,
});
export type WhereAnswer = z.output<typeof whereAnswer>;

const LONGEST_TEXT = 1_000;

/** Beside these, one field for each question of the category; lib/issues/answers judges those, and whether there is a text at all. */
export const detailsAnswer = z
  .strictObject({ description: typed(LONGEST_TEXT, "issues.describeLong"), turn: turn.optional(), from })
  .catchall(z.string().max(2_000));

/** What may stay empty: then it is not there. */
const maybe = <Schema extends z.ZodType<string, string>>(schema: Schema, sentence: string) =>
  z
    .string()
    .max(2_000, sentence)
    .transform((text) => text.trim() || undefined)
    .pipe(schema.optional());
const ignored = z.string().max(2_000).optional();

export const contactAnswer = z.discriminatedUnion(
  "contact",
  [
    z.strictObject({
      contact: z.literal("email"),
      name: maybe(line(100, "issues.nameLong"), "issues.nameLong").optional(),
      email: emailAddress,
      phone: maybe(phoneNumber, "contactDetails.enterPhone").optional(),
      turn: turn.optional(),
      from,
    }),
    z.strictObject({
      contact: z.enum(["account", "none"]),
      ...{ name: ignored, email: ignored, phone: ignored },
      turn: turn.optional(),
      from,
    }),
  ],
  "issues.chooseContact",
);

/** The same pages while they are typed on: nothing of them has to be finished. */
const asTyped = z.string().max(5_000).optional();
export const typedWhere = z.strictObject({
  how: whereAnswer.shape.how.optional(),
  ...{ address: asTyped, pick: asTyped, picked: asTyped, lat: asTyped, lng: asTyped, note: asTyped },
  turn,
  from,
});
export const typedDetails = z.strictObject({ description: asTyped, turn, from }).catchall(z.string().max(2_000));
export const typedContact = z.strictObject({ contact: asTyped, name: asTyped, email: asTyped, phone: asTyped, turn, from });

export const sendingReport = z.strictObject({ key: z.uuid() });
export const leftPhoto = z.strictObject({ photo: z.uuid() });
export const photosDone = z.strictObject({ from });
export const chosenNearby = z.strictObject({ ref: issueRef });
export const startAgain = z.strictObject({ near: z.string().max(60).optional() });

export const followByEmail = z.strictObject({ ref: issueRef, email: emailAddress });
export const followedIssue = z.strictObject({ ref: issueRef });
export const followLink = z.strictObject({});
const stillWrong = typed(LONGEST_TEXT, "issues.describeLong").min(3, "issues.notFixedWhy");
export const notFixed = z.strictObject({ text: stillWrong });
export const ownNotFixed = z.strictObject({ text: stillWrong, ref: issueRef });

/** The page that photos of a report that is being written come from. */
export const draftPhotosPlace = z.strictObject({ back: backTo });
