import { city } from "@/lib/city/city";
import { fullAddress } from "@/lib/city/full-address";
import { isolated } from "@/lib/format";
import type { Language } from "@/lib/paths";

/** What every paper of the city has: its language and size, and who sends it. */
export function onPaper(language: Language) {
  const { officialName, paper } = city();
  return { language, paper, city: { name: officialName[language], address: fullAddress(language) } };
}

/** Whom to ask about a paper, and when: the number keeps its own order in Arabic. */
export function whomToAsk(language: Language) {
  const { phone, hours } = city();
  return { phone: isolated(language, phone), hours: hours[language] };
}
