import type { ReactNode } from "react";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import "@/app/styles/index.css";
import { fonts } from "@/app/fonts";
import { Document } from "@/components/layout/document";
import { SkipLink } from "@/components/layout/header/skip-link";
import { SystemBanner } from "@/components/layout/header/system-banner";
import { banner } from "@/lib/city/banner";
import { isKept, standsAlone, type Language } from "@/lib/paths";
import { CityFooter } from "./city-footer";
import { StatusBanner } from "../status/status-banner";

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
  // Per request, because what is said above every page may change at any time; pages kept for later say nothing of now.
  const here = (await headers()).get("x-path") ?? "";
  const alone = standsAlone(here);
  return (
    <Document lang={language} dir={language === "ar" ? "rtl" : "ltr"} fonts={fonts} density={density} {...look}>
      <SkipLink>{words("skip")}</SkipLink>
      {said ? <SystemBanner label={words("banner.label")}>{said[language]}</SystemBanner> : null}
      {alone ? null : <StatusBanner isKept={isKept(here)} />}
      {header}
      {children}
      <CityFooter language={language} asks={!alone} />
    </Document>
  );
}
