import type { ReactNode } from "react";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { canSeeApplications } from "@/lib/applications/policy";
import { requireSession } from "@/lib/auth/require";
import { NotFoundError } from "@/lib/errors";
import { pageLanguage } from "@/lib/i18n/page";
import { canSeeThreads } from "@/lib/messages/policy";
import { countUnread } from "@/lib/messages/queries/count-unread";
import { openNotification } from "@/lib/notifications/inbox/visit";
import { inLanguage, openThreadIn, paths, toldIn } from "@/lib/paths";
import { cityMetadata } from "../_shell/frame/city-metadata";
import { SignedInFrame } from "../_shell/frame/signed-in-frame";

type LayoutProps = { children: ReactNode; params: Promise<{ locale: string }> };

export const generateMetadata = cityMetadata;

export default async function ResidentLayout({ children, params }: LayoutProps) {
  const language = await pageLanguage(params);
  const session = await requireSession();
  const { actor, mandates } = session;
  if (actor.kind !== "resident") throw new NotFoundError("staff have no resident pages");
  const words = await getTranslations("common");
  const here = (await headers()).get("x-path");
  const told = toldIn(here);
  if (told) await openNotification(actor, told);
  const unread = await countUnread(actor, openThreadIn(here));
  const to = (path: string) => inLanguage(language, path);
  const actingFor =
    mandates > 1 ? (
      <>
        <span>{words.rich("actingFor.text", { name: actor.mandate.partyName, b: (text) => <b>{text}</b> })}</span>
        <Link href={to(paths.actFor)}>{words("actingFor.change")}</Link>
      </>
    ) : undefined;
  return (
    <SignedInFrame
      language={language}
      session={session}
      home={to(paths.dashboard)}
      actingFor={actingFor}
      nav={[
        { href: to(paths.dashboard), label: words("nav.home") },
        { href: to(paths.services), label: words("nav.services"), plain: true },
        ...(canSeeApplications(actor) ? [{ href: to(paths.applications), label: words("nav.applications") }] : []),
        { href: to(paths.bills), label: words("nav.bills") },
        ...(canSeeThreads(actor)
          ? [{ href: to(paths.messages), label: unread ? words("nav.messagesUnread", { n: unread }) : words("nav.messages") }]
          : []),
        { href: to(paths.account), label: words("nav.account") },
      ]}
    >
      {children}
    </SignedInFrame>
  );
}
