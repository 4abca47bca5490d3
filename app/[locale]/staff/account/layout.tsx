import type { Metadata } from "next";
import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";
import { city } from "@/lib/city/city";
import { pageLanguage, type PageProps } from "@/lib/i18n/page";

/** "Passkeys – Staff – Harbourton": the pages are a resident's, too, and no two have the same title. */
export async function generateMetadata({ params }: Pick<PageProps, "params">): Promise<Metadata> {
  const locale = await pageLanguage(params);
  const words = await getTranslations({ locale, namespace: "staffAccount" });
  return { title: { template: `%s – ${words("area")} – ${city().name[locale]}`, default: words("title") } };
}

export default function StaffAccountLayout({ children }: { children: ReactNode }) {
  return children;
}
