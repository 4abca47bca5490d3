import { inLanguage, type Language, splitLanguage } from "@/lib/paths";

export type { Language };

/** The languages of the portal in their own names. */
export const languageNames: { code: Language; name: string; dir: "ltr" | "rtl" }[] = [
  { code: "en", name: "English", dir: "ltr" },
  { code: "es", name: "Español", dir: "ltr" },
  { code: "ar", name: "العربية", dir: "rtl" },
];

/** The English path behind any path, also behind the internal /en to which the proxy rewrites. */
export const barePath = (path: string) => splitLanguage(path).bare;

export const pathIn = (language: Language, path: string) => inLanguage(language, barePath(path));
