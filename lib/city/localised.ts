import { z } from "zod";

const words = z.string().trim().min(1);

/** A text in every language of the portal. A city that drops a language keeps the key and leaves `locales` shorter. */
export const localised = z.strictObject({ en: words, es: words, ar: words });

export type Localised = z.output<typeof localised>;
export type CityLanguage = keyof Localised;

/** The text for the reader; English where the page's language has none. */
export const textIn = (text: Localised, locale: string): string => text[locale as CityLanguage] ?? text.en;
