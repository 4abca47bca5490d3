import type { ReactNode } from "react";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { FocusOnNavigate } from "@/components/layout/focus-on-navigate";
import { Header } from "@/components/layout/header/header";
import { city } from "@/lib/city/city";
import { pageLanguage } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { cityMetadata } from "../_shell/frame/city-metadata";
import { documentLook } from "../_shell/frame/document-look";
import { PageFrame } from "../_shell/frame/page-frame";

type LayoutProps = { children: ReactNode; params: Promise<{ locale: string }> };

export const generateMetadata = cityMetadata;

/** Calm: nothing here leads away but the languages, the home page and help. */
export default async function SignInLayout({ children, params }: LayoutProps) {
  const language = await pageLanguage(params);
  const words = await getTranslations("common");
  const query = (await headers()).get("x-path")?.split("?")[1];
  const header = (
    <Header
      home={inLanguage(language, paths.home)}
      cityName={city().name[language]}
      service={words("nav.yourAccount")}
      words={{ main: words("nav.main"), menu: words("nav.menu") }}
      language={language}
      languageQuery={query}
      tools={[{ href: inLanguage(language, paths.help), label: words("nav.help"), always: true }]}
    />
  );
  return (
    <PageFrame language={language} look={await documentLook()} header={header}>
      <FocusOnNavigate />
      {children}
    </PageFrame>
  );
}
