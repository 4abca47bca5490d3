import { isolated } from "@/lib/format";
import { serviceName, unitName } from "@/lib/city/fees";
import { billLine } from "@/lib/city/bill-lines";
import type { Language } from "@/lib/paths";

type Titled = { service: string; subject: string };

/** "Water and sewer, 14 Quay Street": what it is, and the fact that tells it from the others. */
export const billTitle = ({ service, subject }: Titled, language: Language) =>
  [serviceName(service)[language], subject && isolated(language, subject)].filter(Boolean).join(language === "ar" ? "، " : ", ");

export const lineName = (code: string, language: Language) => billLine(code).name[language];
export const lineExplains = (code: string, language: Language) => billLine(code).explains?.[language];
export const unit = (name: string, language: Language) => unitName(name)[language];
