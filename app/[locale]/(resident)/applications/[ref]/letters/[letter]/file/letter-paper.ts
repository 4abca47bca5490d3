import type { FoundLetter } from "@/lib/applications/queries/find-letter";
import { city } from "@/lib/city/city";
import { cityDay } from "@/lib/city/city-day";
import { fullAddress } from "@/lib/city/full-address";
import { date, isolated } from "@/lib/format";
import { wordsIn } from "@/lib/i18n/words";
import type { LetterPaper } from "@/lib/staff/decisions/letter-pdf";

/** What the paper says beside the letter, in the letter's language whatever the page's is. */
export async function letterPaper({ ref, language, decidedAt, application }: FoundLetter): Promise<LetterPaper> {
  const words = await wordsIn(language, "letters.paper");
  const { officialName, paper, phone, hours } = city();
  const name = officialName[language];
  return {
    language,
    paper,
    sentAt: decidedAt!,
    title: words("file", { ref: isolated(language, ref), city: name }),
    city: { name, address: fullAddress(language) },
    facts: [
      { label: words("letter"), value: ref, isReference: true },
      { label: words("application"), value: application.ref, isReference: true },
      { label: words("date"), value: date(language, new Date(cityDay(decidedAt!)), "day", "UTC") },
    ],
    questions: words("questions", { phone: isolated(language, phone), hours: hours[language] }),
    pageOf: (page, pages) => words("page", { page, pages }),
  };
}
