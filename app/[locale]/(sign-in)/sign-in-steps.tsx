import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";
import { StepRail } from "../_shell/step-rail";
import { ReallyUs } from "./really-us";

const steps = ["who", "confirm", "device"] as const;

/** The three easy steps in the rail, the step itself, and how to tell that it is really us. */
export async function SignInSteps({ step, children }: { step: (typeof steps)[number]; children: ReactNode }) {
  const words = await getTranslations("signIn");
  const present = steps.indexOf(step);
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="sign-in">
        <StepRail
          label={words("steps.label")}
          titles={steps.map((name) => words(`steps.${name}`))}
          present={present}
          note={words("steps.stepOf", { step: present + 1 })}
        />
        <div className="stack">{children}</div>
        <ReallyUs />
      </div>
    </main>
  );
}
