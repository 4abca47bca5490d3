import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { BackLink } from "@/components/ui/back-link";
import { Plate } from "@/components/ui/plate";
import { reader } from "@/lib/i18n/reader";
import { categoryName } from "@/lib/issues/category-name";
import type { FoundIssue } from "@/lib/issues/desk/find-issue";
import { paths } from "@/lib/paths";
import { PageTop } from "../../../_shell/page-top";

type StepPageProps = { found: Pick<FoundIssue, "ref" | "category" | "address">; title: string; lead?: string; children: ReactNode };

/** What a page of one act begins with: the way back, what it does, and to which report. */
export async function StepPage({ found: { ref, category, address }, title, lead, children }: StepPageProps) {
  const words = await getTranslations("issueDesk");
  const { to, language } = await reader();
  return (
    <>
      <BackLink href={to(paths.staff.issue(ref))}>{ref}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <PageTop title={title} lead={lead}>
          <p className="cluster">
            <Plate text={ref} />
            <b>
              {categoryName(category, language) + words("comma")} <bdi>{address}</bdi>
            </b>
          </p>
        </PageTop>
        {children}
      </main>
    </>
  );
}
