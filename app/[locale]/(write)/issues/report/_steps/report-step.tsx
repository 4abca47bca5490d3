import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { reportSteps, type ReportStep } from "@/lib/issues/draft/steps";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { StepRail } from "../../../../_shell/applications/step-rail";

type ReportStepPageProps = {
  step: ReportStep;
  title: string;
  lead?: ReactNode;
  /** Where the way back leads, when it is not the page before. */ back?: string;
  children: ReactNode;
};

/** One page of a report: the way back, how far it is, and its one question. */
export async function ReportStepPage({ step, title, lead, back, children }: ReportStepPageProps) {
  const words = await getTranslations("reportIssue");
  const { to } = await reader();
  const at = reportSteps.indexOf(step);
  const before = reportSteps[at - 1];
  return (
    <>
      <BackLink href={back ?? to(before ? paths.reportIssueStep(before) : paths.reportIssue)}>{words("back")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="report">
          <StepRail label={words("steps.label")} titles={reportSteps.map((name) => words(`steps.${name}`))} present={at} />
          <div className="stack">
            <p className="meta">{words("progress")}</p>
            <h1>{title}</h1>
            {lead ? <p className="lead">{lead}</p> : null}
            {children}
          </div>
        </div>
      </main>
    </>
  );
}
