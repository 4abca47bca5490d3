import type { ReactNode } from "react";
import { FocusOnNavigate } from "@/components/layout/focus-on-navigate";
import { pageLanguage } from "@/lib/i18n/page";
import { cityMetadata } from "../_shell/frame/city-metadata";
import { documentLook } from "../_shell/frame/document-look";
import { PageFrame } from "../_shell/frame/page-frame";
import { PublicHeader } from "../_shell/frame/public-header";

type LayoutProps = { children: ReactNode; params: Promise<{ locale: string }> };

export const generateMetadata = cityMetadata;

/** Pages on which anyone may write to the city: made per request, because their forms are actions. */
export default async function WriteLayout({ children, params }: LayoutProps) {
  const language = await pageLanguage(params);
  return (
    <PageFrame language={language} look={await documentLook()} header={<PublicHeader language={language} />}>
      {children}
      <FocusOnNavigate />
    </PageFrame>
  );
}
