import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";
import { canText } from "@/lib/sms/can-text";
import { StepRail } from "../../_shell/applications/step-rail";
import { ReallyUs } from "../really-us";

const allStops = ["email", "name", "username", "wayIn", "phone", "codes", "done"] as const;
type Stop = (typeof allStops)[number];

/** The way to an account in the rail, and the question of this page. */
export async function CreateSteps({ step, children }: { step: Stop; children: ReactNode }) {
  const words = await getTranslations("createAccount");
  const stops = allStops.filter((name) => name !== "phone" || canText());
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="sign-in">
        <StepRail label={words("steps.label")} titles={stops.map((name) => words(`steps.${name}`))} present={stops.indexOf(step)} />
        <div className="stack">{children}</div>
        <ReallyUs />
      </div>
    </main>
  );
}
