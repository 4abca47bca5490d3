import type { ReactNode } from "react";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { FocusOnNavigate } from "@/components/layout/focus-on-navigate";
import { Header, type HeaderProps } from "@/components/layout/header/header";
import { city } from "@/lib/city/city";
import { now } from "@/lib/clock";
import type { Session } from "@/lib/auth/session";
import { inLanguage, paths, type Language } from "@/lib/paths";
import { documentLook } from "./document-look";
import { PageFrame } from "./page-frame";
import { SessionEnd } from "./session-end";
import { SignOutButton } from "./sign-out-button";

type SignedInFrameProps = Pick<HeaderProps, "home" | "nav" | "service" | "actingFor"> & {
  language: Language;
  session: Session;
  density?: "staff";
  children: ReactNode;
};

/** The document of everyone who is signed in: their name for things, the way out, and the warning before the session ends. */
export async function SignedInFrame({ language, session, density, children, ...header }: SignedInFrameProps) {
  const words = await getTranslations("common");
  const timer = await getTranslations("session");
  const here = (await headers()).get("x-path") ?? paths.dashboard;
  return (
    <PageFrame
      language={language}
      look={await documentLook()}
      density={density}
      header={
        <Header
          {...header}
          soft
          cityName={city().name[language]}
          words={{ main: words("nav.main"), menu: words("nav.menu"), more: words("nav.more") }}
          language={language}
          languageQuery={here.split("?")[1]}
          tools={[
            { label: words("nav.signOut"), node: <SignOutButton label={words("nav.signOut")} /> },
            { href: inLanguage(language, paths.help), label: words("nav.help"), plain: true },
          ]}
        />
      }
    >
      <SessionEnd
        endsAt={session.idleExpiresAt.toISOString()}
        now={now().toISOString()}
        signIn={`${inLanguage(language, paths.signIn)}?ended&next=`}
        words={{
          title: timer("title"),
          stay: timer("stay"),
          left: [timer("left.0"), timer("left.1"), timer("left.2")],
          withoutScripts: timer("withoutScripts", { minutes: session.isPrivate ? 60 : 15 }),
        }}
      />
      <FocusOnNavigate />
      {children}
    </PageFrame>
  );
}
