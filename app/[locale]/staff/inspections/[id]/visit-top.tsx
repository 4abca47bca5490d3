import { getTranslations } from "next-intl/server";
import { Plate } from "@/components/ui/plate";
import { reader } from "@/lib/i18n/reader";
import type { FoundInspection } from "@/lib/staff/inspections/queries/find-inspection";
import { PageTop } from "../../../_shell/page-top";

/** Where to, when, whose, and how to get in: the first thing on the phone. */
export async function VisitTop({ found: { inspection, ref, subject, holder, definition } }: { found: FoundInspection }) {
  const words = await getTranslations("inspections");
  const { day, language } = await reader();
  return (
    <PageTop title={<bdi>{subject || definition.name[language]}</bdi>}>
      <p className="cluster">
        <Plate text={ref} />
        <b>
          {day(inspection.plannedOn)}, {words(`part.${inspection.part as "morning"}`)}
        </b>
      </p>
      <p className="meta">
        {definition.name[language]}. <bdi>{holder}</bdi>
      </p>
      {inspection.place ? (
        <p className="prewrap break" dir="auto">
          {inspection.place}
        </p>
      ) : null}
    </PageTop>
  );
}
