import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/lib/auth/require";
import { NotFoundError } from "@/lib/errors";
import { pageLanguage } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { cityMetadata } from "../_shell/frame/city-metadata";
import { SignedInFrame } from "../_shell/frame/signed-in-frame";
import { staffLinks } from "./staff-links";

type LayoutProps = { children: ReactNode; params: Promise<{ locale: string }> };

export const generateMetadata = cityMetadata;

export default async function StaffLayout({ children, params }: LayoutProps) {
  const language = await pageLanguage(params);
  const session = await requireSession();
  if (session.actor.kind !== "staff") throw new NotFoundError("not staff");
  const words = await getTranslations("common");
  const home = inLanguage(language, paths.staff.home);
  return (
    <SignedInFrame
      language={language}
      session={session}
      density="staff"
      home={home}
      service={words("nav.staff")}
      nav={staffLinks(session.actor).map(({ to, label }) => ({ href: inLanguage(language, to), label: words(label) }))}
    >
      {children}
    </SignedInFrame>
  );
}
