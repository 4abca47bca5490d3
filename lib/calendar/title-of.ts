import type { CalendarDate } from "@/lib/calendar/calendar-date";
import { city } from "@/lib/city/city";
import { money } from "@/lib/format";
import { wordsIn } from "@/lib/i18n/words";
import type { Language } from "@/lib/paths";

/** What is on a day, in one line: the page and calendar programs say the same. */
export async function titlesIn(language: Language): Promise<(date: CalendarDate) => string> {
  const words = await wordsIn(language, "calendar");
  return (date) => {
    const about = date.about(language);
    if (date.kind === "billDue") return words("what.billDue", { about, amount: money(language, date.amountCents, city().currency) });
    return date.kind === "visit" ? words("what.visit", { about, part: words(`part.${date.part}`) }) : words(`what.${date.kind}`, { about });
  };
}
