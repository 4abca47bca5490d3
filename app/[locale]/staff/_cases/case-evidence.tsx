import { getTranslations } from "next-intl/server";
import { Tag } from "@/components/ui/tag";
import { department } from "@/lib/city/departments";
import { reader } from "@/lib/i18n/reader";
import type { CaseForDecision } from "@/lib/staff/decisions/queries/read-decision";
import { EvidenceRows } from "./evidence-rows";

const tones = { meets: "success", doesNotMeet: "danger", needMore: "warning" } as const;
const verdictTones = { noObjection: "success", withConditions: "warning", objection: "danger" } as const;

/** What a decision stands on: each criterion with what was found, what departments say, and what was seen there. */
export async function CaseEvidence({ found: { definition, findings, reviews, inspections, slugs } }: { found: CaseForDecision }) {
  const words = await getTranslations("decisions");
  const { language, day } = await reader();
  const { criteria = [], rule, edition } = definition.decision;
  const ruleOf = (one: (typeof criteria)[number]) => [(one.rule ?? rule)[language], edition].filter(Boolean).join(", ");
  return (
    <div className="stack">
      <EvidenceRows
        title={words("evidence.criteria")}
        rows={criteria.map((one) => {
          const finding = findings.find(({ criterion }) => criterion === one.id);
          const verdict = finding?.verdict as keyof typeof tones | undefined;
          const tag = <Tag tone={verdict ? tones[verdict] : "plain"}>{words(`verdict.${verdict ?? "none"}`)}</Tag>;
          return { key: one.id, name: one.asks[language], tag, meta: ruleOf(one), text: finding?.note };
        })}
      />
      <EvidenceRows
        title={words("evidence.reviews")}
        rows={reviews.map(({ id, departmentId, status, verdict, comment }) => ({
          key: id,
          name: department(slugs.get(departmentId)!).name[language],
          tag: (
            <Tag tone={verdict ? verdictTones[verdict as keyof typeof verdictTones] : "plain"}>
              {words(`review.${(verdict ?? status) as "open"}`)}
            </Tag>
          ),
          text: comment,
        }))}
      />
      <EvidenceRows
        title={words("evidence.inspections")}
        rows={inspections.map(({ id, plannedOn, status, result, note }) => ({
          key: id,
          name: day(plannedOn),
          tag: (
            <Tag tone={result === "passed" ? "success" : result ? "danger" : "plain"}>
              {words(`visit.${(result ?? status) as "planned"}`)}
            </Tag>
          ),
          text: note,
        }))}
      />
    </div>
  );
}
