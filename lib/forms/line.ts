import { z } from "zod";

/** Marks that show nothing and could turn or hide what stands beside them. The joiners that some scripts need are not among them. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Co}\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

/** One line that people read, such as a name: composed, its spaces single, without what is not seen. `sentence`: said when nothing is left, or too much. */
export const line = (longest: number, sentence: string) =>
  z
    .string(sentence)
    .max(20 * longest, sentence)
    .transform((typed) => typed.normalize("NFC").replace(/\s+/g, " ").replace(UNSEEN, "").trim())
    .pipe(z.string().min(1, sentence).max(longest, sentence));
