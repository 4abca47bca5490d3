import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";
import "@/app/styles/index.css";
import { fonts } from "@/app/fonts";
import { Document } from "@/components/layout/document";
import { SkipLink } from "@/components/layout/header/skip-link";
import { SystemBanner } from "@/components/layout/header/system-banner";
import { banner } from "@/lib/city/banner";
import type { Language } from "@/lib/paths";
import { CityFooter } from "./city-footer";

type PageFrameProps = {
  language: Language;
  look?: { theme?: "light" | "dark"; letters?: "easy"; size?: "large" | "largest"; motion?: "less"; nonce?: string };
  density?: "staff";
  header: ReactNode;
  children: ReactNode;
};

/** What every document of the portal has, in the order it is read: skip link, header, the page, footer. */
export async function PageFrame({ language, look, density, header, children }: PageFrameProps) {
  const words = await getTranslations({ locale: language, namespace: "common" });
  const said = banner();
  return (
    <Document lang={language} dir={language === "ar" ? "rtl" : "ltr"} fonts={fonts} density={density} {...look}>
      <SkipLink>{words("skip")}</SkipLink>
      {said ? <SystemBanner label={words("banner.label")}>{said[language]}</SystemBanner> : null}
      {header}
      {children}
      <CityFooter language={language} />
    </Document>
  );
}
