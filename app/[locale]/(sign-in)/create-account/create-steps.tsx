import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";
import { StepRail } from "../../_shell/step-rail";
import { ReallyUs } from "../really-us";

const stops = ["email", "name", "username", "password", "codes", "done"] as const;

/** The way to an account in the rail, and the question of this page. */
export async function CreateSteps({ step, children }: { step: (typeof stops)[number]; children: ReactNode }) {
  const words = await getTranslations("createAccount");
  const present = stops.indexOf(step);
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="sign-in">
        <StepRail
          label={words("steps.label")}
          titles={stops.map((name) => words(`steps.${name}`))}
          present={present}
          note={words("steps.stepOf", { step: present + 1, steps: stops.length })}
        />
        <div className="stack">{children}</div>
        <ReallyUs />
      </div>
    </main>
  );
}
