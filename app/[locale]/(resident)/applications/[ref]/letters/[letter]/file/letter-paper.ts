import type { FoundLetter } from "@/lib/applications/queries/find-letter";
import { cityDay } from "@/lib/city/city-day";
import { onPaper, whomToAsk } from "@/lib/city/on-paper";
import { date, isolated } from "@/lib/format";
import { wordsIn } from "@/lib/i18n/words";
import type { LetterPaper } from "@/lib/staff/decisions/letter-pdf";

/** What the paper says beside the letter, in the letter's language whatever the page's is. */
export async function letterPaper({ ref, language, decidedAt, application }: FoundLetter): Promise<LetterPaper> {
  const words = await wordsIn(language, "letters.paper");
  const paper = onPaper(language);
  return {
    ...paper,
    sentAt: decidedAt!,
    title: words("file", { ref: isolated(language, ref), city: paper.city.name }),
    facts: [
      { label: words("letter"), value: ref, isReference: true },
      { label: words("application"), value: application.ref, isReference: true },
      { label: words("date"), value: date(language, new Date(cityDay(decidedAt!)), "day", "UTC") },
    ],
    questions: words("questions", whomToAsk(language)),
    pageOf: (page, pages) => words("page", { page, pages }),
  };
}
