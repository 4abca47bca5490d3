import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";
import { RouteLine } from "@/components/ui/route-line";
import { ReallyUs } from "../really-us";

const stops = ["email", "name", "username", "password", "codes", "done"] as const;

/** The way to an account in the rail, and the question of this page. */
export async function CreateSteps({ step, children }: { step: (typeof stops)[number]; children: ReactNode }) {
  const words = await getTranslations("createAccount");
  const common = await getTranslations("common");
  const present = stops.indexOf(step);
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="sign-in">
        <nav aria-label={words("steps.label")}>
          <RouteLine
            short
            stops={stops.map((name, index) => ({
              state: index < present ? ("done" as const) : index === present ? ("now" as const) : ("next" as const),
              title: words(`steps.${name}`),
              note: index === present ? words("steps.stepOf", { step: index + 1, steps: stops.length }) : undefined,
            }))}
            stateWords={{ done: common("state.done"), now: common("state.now"), next: common("state.next") }}
          />
        </nav>
        <div className="stack">{children}</div>
        <ReallyUs />
      </div>
    </main>
  );
}
