import { isolated } from "@/lib/format";
import { serviceName, unitName } from "@/lib/city/fees";
import { billLine } from "@/lib/city/bill-lines";
import type { Language } from "@/lib/paths";

type Titled = { service: string; subject: string };

/** "Water and sewer, 14 Quay Street": what it is, and the fact that tells it from the others. */
export const billTitle = ({ service, subject }: Titled, language: Language) =>
  [serviceName(service)[language], subject && subjectText(subject, language)].filter(Boolean).join(language === "ar" ? "، " : ", ");

/** "14 Quay Street" keeps its own order in Arabic, and its number beside its street. */
export const subjectText = (subject: string, language: Language) => isolated(language, subject.replace(/^(\d+) /, "$1\u00a0"));

/** A service inside a sentence: "water and sewer". A name of capitals stays as it is. */
export function serviceInSentence(service: string, language: Language) {
  const name = serviceName(service)[language];
  return /^\p{Lu}\p{Ll}/u.test(name) ? name[0]!.toLocaleLowerCase(language) + name.slice(1) : name;
}

export const lineName = (code: string, language: Language) => billLine(code).name[language];
export const lineExplains = (code: string, language: Language) => billLine(code).explains?.[language];
export const unit = (name: string, language: Language) => unitName(name)[language];
