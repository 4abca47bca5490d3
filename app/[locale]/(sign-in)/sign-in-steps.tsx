import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";
import type { Flow } from "@/lib/auth/flow/find-flow";
import { StepRail } from "../_shell/applications/step-rail";
import { ReallyUs } from "./really-us";

const steps = ["who", "confirm", "device"] as const;
const wayBack = ["ask", "mail", "confirm", "password"] as const;

type SignInStepsProps = {
  step: (typeof steps)[number];
  /** What the proof is for: the stops before and after it differ. */
  purpose?: Flow["purpose"];
  children: ReactNode;
};

/** The stops of the way in the rail, the step itself, and how to tell that it is really us. */
export async function SignInSteps({ step, purpose = "signIn", children }: SignInStepsProps) {
  const words = await getTranslations("signIn");
  const back = await getTranslations("waysBack");
  const present = steps.indexOf(step);
  const rails = {
    signIn: {
      label: words("steps.label"),
      titles: steps.map((name) => words(`steps.${name}`)),
      present,
    },
    confirm: { label: words("again.label"), titles: steps.map((name) => words(`again.${name}`)), present },
    reset: { label: back("steps.label"), titles: wayBack.map((name) => back(`steps.${name}`)), present: wayBack.indexOf("confirm") },
  };
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="sign-in">
        <StepRail {...rails[purpose]} />
        <div className="stack">{children}</div>
        <ReallyUs />
      </div>
    </main>
  );
}
