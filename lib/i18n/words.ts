import { createTranslator } from "next-intl";
import { messagesOf } from "@/lib/i18n/messages";
import type { Language } from "@/lib/paths";

export type Words = (key: string, values?: Record<string, string | number>) => string;

/** Words outside a page: in mail and jobs the language is the recipient's, not the request's. */
export async function wordsIn(language: Language, area: string) {
  return createTranslator({ locale: language, messages: await messagesOf(language), namespace: area as never }) as Words;
}

/** The same for what is whole or is not sent: a sentence that is missing or broken throws. */
export async function wholeWordsIn(language: Language, area: string) {
  const onError = (error: Error) => {
    throw error;
  };
  return createTranslator({ locale: language, messages: await messagesOf(language), namespace: area as never, onError }) as Words;
}
