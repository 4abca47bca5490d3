import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";
import { canSeeApprovals } from "@/lib/access/approvals/policy";
import { requireSession } from "@/lib/auth/require";
import { NotFoundError } from "@/lib/errors";
import { pageLanguage } from "@/lib/i18n/page";
import { canSeeIssues } from "@/lib/issues/policy";
import { canSeeQueue } from "@/lib/messages/policy";
import { canSeeNotices } from "@/lib/notices/policy";
import { canFindPeople } from "@/lib/people/policy";
import { canSeeDifferences } from "@/lib/payments/policy";
import { inLanguage, paths } from "@/lib/paths";
import { canSeeQueue as canSeeCases } from "@/lib/staff/policy";
import { cityMetadata } from "../_shell/city-metadata";
import { canSeeRecords } from "@/lib/records/policy";
import { SignedInFrame } from "../_shell/signed-in-frame";

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
      nav={[
        { href: home, label: words("nav.home") },
        ...(canSeeCases(session.actor) ? [{ href: inLanguage(language, paths.staff.applications), label: words("nav.staffCases") }] : []),
        ...(canSeeIssues(session.actor) ? [{ href: inLanguage(language, paths.staff.issues), label: words("nav.staffIssues") }] : []),
        ...(canSeeCases(session.actor) ? [{ href: inLanguage(language, paths.staff.analytics), label: words("nav.staffAnalytics") }] : []),
        ...(canSeeDifferences(session.actor)
          ? [{ href: inLanguage(language, paths.staff.payments), label: words("nav.staffPayments") }]
          : []),
        ...(canFindPeople(session.actor) ? [{ href: inLanguage(language, paths.staff.people), label: words("nav.staffPeople") }] : []),
        ...(canSeeApprovals(session.actor)
          ? [{ href: inLanguage(language, paths.staff.approvals), label: words("nav.staffApprovals") }]
          : []),
        ...(canSeeRecords(session.actor) ? [{ href: inLanguage(language, paths.staff.records), label: words("nav.staffRecords") }] : []),
        ...(canSeeQueue(session.actor) ? [{ href: inLanguage(language, paths.staff.messages), label: words("nav.staffMessages") }] : []),
        ...(canSeeNotices(session.actor) ? [{ href: inLanguage(language, paths.staff.notices), label: words("nav.staffNotices") }] : []),
        { href: inLanguage(language, paths.staff.account), label: words("nav.account") },
      ]}
    >
      {children}
    </SignedInFrame>
  );
}
