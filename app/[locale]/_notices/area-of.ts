import { gazetteer } from "@/lib/city/gazetteer";
import type { Language } from "@/lib/paths";

/** "Old Harbour and Saltmarsh", or undefined for the whole city. Wards keep their names in every language. */
export function areaOf({ wards }: { wards: string[] }, language: Language): string | undefined {
  const names = gazetteer().flatMap(({ slug, name }) => (wards.includes(slug) ? [name] : []));
  return names.length ? new Intl.ListFormat(language, { type: "conjunction" }).format(names) : undefined;
}
