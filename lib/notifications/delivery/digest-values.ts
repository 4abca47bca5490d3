import { city } from "@/lib/city/city";
import { date } from "@/lib/format";
import { wholeWordsIn } from "@/lib/i18n/words";
import type { Told } from "@/lib/notifications/delivery/claim";
import { kindOf } from "@/lib/notifications/events";
import { valuesOf } from "@/lib/notifications/values-of";
import type { Language } from "@/lib/paths";

/** A day's news as lines, oldest first, each with its deadline. */
export async function digestValues({ notifications, count }: Extract<Told, { kind: "digest" }>, language: Language) {
  const told = await wholeWordsIn(language, "notifications");
  const words = await wholeWordsIn(language, "mail");
  const lines = notifications.map(({ at, event, facts }) => {
    const values = valuesOf(facts, language);
    const said = { day: date(language, at, "day", city().timeZone), what: told(`told.${event}`, values) };
    return kindOf(event)?.hasDeadline && values.due ? words("digest.lineDue", { ...said, due: values.due }) : words("digest.line", said);
  });
  return { news: lines.join("\n"), n: count, more: count - notifications.length };
}
