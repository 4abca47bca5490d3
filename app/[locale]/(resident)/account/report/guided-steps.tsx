import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import type { AccountEvent } from "@/lib/auth/account-events";
import type { Activity } from "@/lib/auth/queries/activity";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { StepRail } from "../../../_shell/applications/step-rail";
import { EventFacts } from "../../../_account/activity/event-facts";

export const steps = ["signOut", "password", "methods", "case"] as const;
export type Step = (typeof steps)[number];

/** The step that an address names; the first when it names none. */
export const stepOf = (text: string | undefined): Step => steps.find((step) => step === text) ?? "signOut";

type GuidedStepsProps = {
  step: Step;
  lead: `${Step}.lead` | "password.none";
  event?: Activity;
  /** What the step before has done. */
  done?: string;
  children: ReactNode;
};

/** The four steps in the rail, the one of this page, and at its top what the report is about. */
export async function GuidedSteps({ step, lead, event, done, children }: GuidedStepsProps) {
  const words = await getTranslations("report");
  const activity = await getTranslations("activity");
  const { to } = await reader();
  return (
    <>
      <BackLink href={to(paths.activity)}>{activity("title")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="guided">
          <StepRail label={words("steps")} titles={steps.map((name) => words(`${name}.short`))} present={steps.indexOf(step)} />
          <div className="stack-wide">
            <h1>{words(`${step}.title`)}</h1>
            {done ? <Notice tone="success" title={done} /> : null}
            <p className="lead">{words(lead)}</p>
            {event ? (
              <div className="aside-note">
                <p>
                  <b>{words("about", { what: activity(`event.${event.event as AccountEvent}`) })}</b>
                </p>
                <p className="meta cluster">
                  <EventFacts event={event} />
                </p>
              </div>
            ) : null}
            {children}
          </div>
        </div>
      </main>
    </>
  );
}
