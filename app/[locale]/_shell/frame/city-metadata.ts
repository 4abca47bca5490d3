import type { Metadata } from "next";
import { city } from "@/lib/city/city";
import { pageLanguage, type PageProps } from "@/lib/i18n/page";

/** "Bills – Harbourton": the page first, because tabs and screen readers cut the rest. */
export async function cityMetadata({ params }: Pick<PageProps, "params">): Promise<Metadata> {
  const language = await pageLanguage(params);
  const { name, officialName } = city();
  return {
    title: { template: `%s – ${name[language]}`, default: officialName[language] },
    icons: { icon: "/favicon.svg" },
    formatDetection: { telephone: false },
  };
}
