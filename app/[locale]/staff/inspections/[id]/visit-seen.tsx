import { getTranslations } from "next-intl/server";
import { SummaryList } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import { reader } from "@/lib/i18n/reader";
import type { FoundInspection } from "@/lib/staff/inspections/queries/find-inspection";

/** What was written down of a visit. */
export async function VisitSeen({ found: { inspection, checks } }: { found: FoundInspection }) {
  const words = await getTranslations("inspections");
  const { language, moment } = await reader();
  const { result, note, doneAt } = inspection;
  const seen = inspection.checks as Record<string, "yes" | "no" | "notSeen">;
  return (
    <div className="stack">
      <p className="cluster">
        <Tag tone={result === "passed" ? "success" : "danger"}>{words(`result.${result as "passed"}`)}</Tag>
        <span className="meta">{moment(doneAt!)}</span>
      </p>
      <SummaryList
        rows={checks.map(({ id, asks }) => ({ key: id, label: asks[language], value: words(`check.${seen[id] ?? "notSeen"}`) }))}
      />
      {note ? (
        <p className="prewrap break" dir="auto">
          {note}
        </p>
      ) : null}
    </div>
  );
}
