import { city } from "@/lib/city/city";
import { country, date, isolated } from "@/lib/format";
import { wordsIn } from "@/lib/i18n/words";
import type { Language } from "@/lib/paths";

type Event = { event: string; at: Date; deviceLabel: string; place: string };

/** An event of the activity in a sentence's parts, for mails and messages: what, when, and on which device in which country. */
export async function eventWords(language: Language, { event, at, deviceLabel, place }: Event) {
  const words = await wordsIn(language, "activity");
  const { timeZone } = city();
  const where = [isolated(language, deviceLabel), country(language, place)].filter(Boolean).join(", ");
  return {
    what: words(`event.${event}`),
    at: `${date(language, at, "day", timeZone)}, ${date(language, at, "time", timeZone)}`,
    where: where || words("nowhere"),
  };
}
