import { isolated } from "@/lib/format";
import type { Language } from "@/lib/paths";
import { serviceTitle } from "@/lib/services/catalogue";

/** "Dog licence: Rex", for a line of text. */
export const applicationTitle = ({ service, subject }: { service: string; subject: string }, language: Language) =>
  [serviceTitle(service, language), ...(subject ? [isolated(language, subject)] : [])].join(": ");
