import { createTranslator } from "next-intl";
import { messagesOf } from "@/lib/i18n/messages";
import type { Language } from "@/lib/paths";

/** Words outside a page: in mail and jobs the language is the recipient's, not the request's. */
export async function wordsIn(language: Language, area: string) {
  return createTranslator({ locale: language, messages: await messagesOf(language), namespace: area as never }) as (
    key: string,
    values?: Record<string, string | number>,
  ) => string;
}
