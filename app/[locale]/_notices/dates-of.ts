import { date } from "@/lib/format";
import type { DateForm } from "@/lib/notices/topics";
import type { Language } from "@/lib/paths";

type Dated = { says: DateForm; fromDay: Date; untilDay: Date };
type Words = (key: `says.${DateForm}`, values: { from: string; until: string }) => string;

/** "Until 19 February", "15 to 20 February": how a notice says its days. A day is never cut from its month. */
export function datesOf({ says, fromDay, untilDay }: Dated, language: Language, words: Words) {
  const day = (at: Date) => date(language, at, "short", "UTC").replaceAll(" ", "\u00a0");
  return words(`says.${says}`, { from: day(fromDay), until: day(untilDay) });
}
