import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";
import type { AccountEvent } from "@/lib/auth/account-events";
import type { Activity } from "@/lib/auth/queries/activity";
import { StepRail } from "../../../_shell/step-rail";
import { EventFacts } from "../event-facts";

export const steps = ["signOut", "password", "methods", "case"] as const;
export type Step = (typeof steps)[number];

/** The step that an address names; the first when it names none. */
export const stepOf = (text: string | undefined): Step => steps.find((step) => step === text) ?? "signOut";

type GuidedStepsProps = { step: Step; lead: `${Step}.lead` | "password.none"; event?: Activity; children: ReactNode };

/** The four steps in the rail, the one of this page, and at its top what the report is about. */
export async function GuidedSteps({ step, lead, event, children }: GuidedStepsProps) {
  const words = await getTranslations("report");
  const activity = await getTranslations("activity");
  const present = steps.indexOf(step);
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="guided">
        <StepRail
          label={words("steps")}
          titles={steps.map((name) => words(`${name}.short`))}
          present={present}
          note={words("stepOf", { step: present + 1 })}
        />
        <div className="stack-wide">
          <h1>{words(`${step}.title`)}</h1>
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
  );
}
