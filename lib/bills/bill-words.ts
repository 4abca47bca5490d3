import { isolated } from "@/lib/format";
import { serviceName, unitName } from "@/lib/city/fees";
import { billLine } from "@/lib/city/bill-lines";
import type { Localised } from "@/lib/city/localised";
import { findService } from "@/lib/services/catalogue";
import type { Language } from "@/lib/paths";

type Titled = { service: string; subject: string };

/** What the city charges for has its name in the fees, an application's fee that of its service. */
const nameOf = (service: string): Localised => findService(service)?.name ?? serviceName(service);

/** "Water and sewer, 14 Quay Street": what it is, and the fact that tells it from the others. */
export const billTitle = ({ service, subject }: Titled, language: Language) =>
  [nameOf(service)[language], subject && subjectText(subject, language)].filter(Boolean).join(language === "ar" ? "، " : ", ");

/** "14 Quay Street" keeps its own order in Arabic, and its number beside its street. */
export const subjectText = (subject: string, language: Language) => isolated(language, subject.replace(/^(\d+) /, "$1\u00a0"));

/** A service inside a sentence: "water and sewer". A name of capitals stays as it is. */
export function serviceInSentence(service: string, language: Language) {
  const name = nameOf(service)[language];
  return /^\p{Lu}\p{Ll}/u.test(name) ? name[0]!.toLocaleLowerCase(language) + name.slice(1) : name;
}

/** A line of an application's fee brings its words along. */
export const lineName = ({ code, facts }: { code: string; facts: unknown }, language: Language) =>
  ((facts as { name?: Localised }).name ?? billLine(code).name)[language];
export const lineExplains = (code: string, language: Language) => billLine(code).explains?.[language];
export const unit = (name: string, language: Language) => unitName(name)[language];
