import type { ReactNode } from "react";
import { pageLanguage } from "@/lib/i18n/page";
import { languages } from "@/lib/paths";
import { cityMetadata } from "../_shell/frame/city-metadata";
import { PageFrame } from "../_shell/frame/page-frame";
import { PublicHeader } from "../_shell/frame/public-header";

type LayoutProps = { children: ReactNode; params: Promise<{ locale: string }> };

export const generateMetadata = cityMetadata;
export const generateStaticParams = () => languages.map((locale) => ({ locale }));

/** Pages to read: no session is looked at, no script of the framework leaves the front door (lib/paths lists them). */
export default async function PublicLayout({ children, params }: LayoutProps) {
  const language = await pageLanguage(params);
  return (
    <PageFrame language={language} header={<PublicHeader language={language} />}>
      {children}
    </PageFrame>
  );
}
