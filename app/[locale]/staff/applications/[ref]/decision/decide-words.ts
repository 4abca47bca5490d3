import { getTranslations } from "next-intl/server";
import { city } from "@/lib/city/city";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import { needsSecond, type Outcome } from "@/lib/staff/decisions/letter";

/** What the form of a decision says, in the reader's language; the letter itself is in the applicant's. */
export async function decideWords(ref: string, outcome: Outcome) {
  const words = await getTranslations("decisions");
  const { language } = await reader();
  return {
    ...(await formWords()),
    city: city().name[language],
    conditions: words("form.conditions"),
    reasons: words("form.reasons"),
    why: words("form.why"),
    whyHint: words("form.whyHint"),
    text: words(outcome === "approved" || outcome === "refused" ? "form.text" : "form.reason"),
    optional: words("form.optional"),
    read: words("form.read"),
    readAgain: words("form.readAgain"),
    preview: words("form.preview"),
    before: words("form.before"),
    confirm: words(`form.confirm.${outcome}`, { ref }),
    after: words(needsSecond(outcome) ? "form.afterSecond" : "form.after"),
  };
}

export type DecideWords = Awaited<ReturnType<typeof decideWords>>;
