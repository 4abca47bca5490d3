import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import type { readVisits } from "@/lib/staff/inspections/queries/read-visits";
import { CallOffForm } from "./call-off-form";

/** The visits of a case so far; the one that is ahead can be called off. */
export async function PlannedVisits({ found: { ref, inspections } }: { found: Awaited<ReturnType<typeof readVisits>> }) {
  if (!inspections.length) return null;
  const words = await getTranslations("inspections");
  const { day } = await reader();
  const form = { ...(await formWords()), note: words("plan.offWhy"), optional: words("plan.optional"), button: words("plan.callOff") };
  return (
    <Section id="visits" title={words("plan.visits")}>
      <ul className="rows">
        {inspections.map(({ id, plannedOn, part, status, result, note, inspectorName, place }) => (
          <li key={id}>
            <p className="cluster">
              <b>
                {day(plannedOn)}, {words(`part.${part as "morning"}`)}
              </b>
              <Tag tone={result === "passed" ? "success" : result ? "danger" : "plain"}>
                {result ? words(`result.${result as "passed"}`) : words(`status.${status as "planned"}`)}
              </Tag>
            </p>
            <p className="meta">
              <bdi>{inspectorName}</bdi>
            </p>
            {[place, note].filter(Boolean).map((text) => (
              <p key={text} className="prewrap break" dir="auto">
                {text}
              </p>
            ))}
            {status === "planned" ? <CallOffForm caseRef={ref} inspection={id} words={form} /> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
