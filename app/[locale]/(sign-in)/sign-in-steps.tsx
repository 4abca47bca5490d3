import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";
import { RouteLine } from "@/components/ui/route-line";
import { ReallyUs } from "./really-us";

const steps = ["who", "confirm", "device"] as const;

/** The three easy steps in the rail, the step itself, and how to tell that it is really us. */
export async function SignInSteps({ step, children }: { step: (typeof steps)[number]; children: ReactNode }) {
  const words = await getTranslations("signIn");
  const common = await getTranslations("common");
  const present = steps.indexOf(step);
  const stops = steps.map((name, index) => ({
    state: index < present ? ("done" as const) : index === present ? ("now" as const) : ("next" as const),
    title: words(`steps.${name}`),
    note: index === present ? words("steps.stepOf", { step: index + 1 }) : undefined,
  }));
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="sign-in">
        <nav aria-label={words("steps.label")}>
          <RouteLine
            short
            stops={stops}
            stateWords={{ done: common("state.done"), now: common("state.now"), next: common("state.next") }}
          />
        </nav>
        <div className="stack">{children}</div>
        <ReallyUs />
      </div>
    </main>
  );
}
