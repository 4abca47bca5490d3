import { getTranslations } from "next-intl/server";
import { masked } from "@/lib/applications/draft/secrets";
import { reader } from "@/lib/i18n/reader";
import type { SayWords } from "@/lib/services/said";

/** How this reader's language says answers; numbers of identity papers show their end only. */
export async function sayWords(applicationId: string): Promise<SayWords> {
  const words = await getTranslations("applications.answer");
  const { language, money, day } = await reader();
  return {
    language,
    money,
    day,
    yes: words("yes"),
    no: words("no"),
    confirmed: words("confirmed"),
    born: (on) => words("born", { day: on }),
    number: (value) => words("number", { value }),
    secret: (question, sealed) => masked(applicationId, question, sealed),
  };
}
