import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";
import { RouteLine } from "@/components/ui/route-line";
import type { AccountEvent } from "@/lib/auth/account-events";
import type { Activity } from "@/lib/auth/queries/activity";
import { EventFacts } from "../event-facts";

export const steps = ["signOut", "password", "methods", "case"] as const;
export type Step = (typeof steps)[number];

/** The step that an address names; the first when it names none. */
export const stepOf = (text: string | undefined): Step => steps.find((step) => step === text) ?? "signOut";

type GuidedStepsProps = { step: Step; event?: Activity; children: ReactNode };

/** The four steps in the rail, the one of this page, and at its top what the report is about. */
export async function GuidedSteps({ step, event, children }: GuidedStepsProps) {
  const words = await getTranslations("report");
  const activity = await getTranslations("activity");
  const common = await getTranslations("common");
  const present = steps.indexOf(step);
  const stops = steps.map((name, index) => ({
    state: index < present ? ("done" as const) : index === present ? ("now" as const) : ("next" as const),
    title: words(`${name}.short`),
    note: index === present ? words("stepOf", { step: index + 1 }) : undefined,
  }));
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="guided">
        <nav aria-label={words("steps")}>
          <RouteLine
            short
            stops={stops}
            stateWords={{ done: common("state.done"), now: common("state.now"), next: common("state.next") }}
          />
        </nav>
        <div className="stack-wide">
          <h1>{words(`${step}.title`)}</h1>
          <p className="lead">{words(`${step}.lead`)}</p>
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
