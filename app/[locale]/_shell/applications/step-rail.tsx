import { getTranslations } from "next-intl/server";
import { RouteLine } from "@/components/ui/route-line";

type StepRailProps = {
  label: string;
  titles: string[];
  /** The place of the present step, from 0; past the last, all are done. */
  present: number;
};

/** The steps of a short way in the rail: what is done, what is now, what comes. */
export async function StepRail({ label, titles, present }: StepRailProps) {
  const words = await getTranslations("common");
  return (
    <nav aria-label={label}>
      <RouteLine
        short
        stops={titles.map((title, index) => ({
          state: index < present ? ("done" as const) : index === present ? ("now" as const) : ("next" as const),
          title,
          note: index === present ? words("stepOf", { step: present + 1, steps: titles.length }) : undefined,
        }))}
        stateWords={{ done: words("state.done"), now: words("state.now"), next: words("state.next") }}
      />
    </nav>
  );
}
