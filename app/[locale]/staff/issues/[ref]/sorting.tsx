import { getTranslations } from "next-intl/server";
import { findCategory, issueCategories } from "@/lib/city/issues/categories";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import { categoryName } from "@/lib/issues/category-name";
import { isOver, mayHaveIt } from "@/lib/issues/desk/policy";
import { issueWorkflow, type IssueStatus } from "@/lib/issues/workflow";
import { AssignForm } from "./assign-form";
import type { IssuePart } from "./page";
import { PlanForm } from "./plan-form";
import { TriageForm } from "./triage-form";

/** What kind it is and how bad, who does it, and when. */
export async function Sorting({ read: { found, seen, crews } }: IssuePart) {
  if (isOver(found)) return null;
  const words = await getTranslations("issueDesk");
  const { language } = await reader();
  const asking = await formWords();
  const common = { refOf: found.ref, seen };
  const open = issueWorkflow.open(found.status as IssueStatus);
  const isGone = !findCategory(found.category); // nothing else is chosen for anybody
  const severities = (["1", "2", "3"] as const).map((value) => ({ value, label: words(`severity.${value}`) }));
  return (
    <>
      <section className="stack" id="triage" aria-labelledby="triage-heading">
        <h2 id="triage-heading">{words("triage.title")}</h2>
        <TriageForm
          key={`triage ${seen}`}
          {...common}
          category={found.category}
          severity={String(found.severity)}
          categories={[...(isGone ? [found.category] : []), ...issueCategories().map(({ slug }) => slug)].map((slug) => ({
            value: slug,
            label: categoryName(slug, language),
          }))}
          severities={severities}
          words={{
            ...asking,
            category: words("triage.category"),
            hint: words("triage.hint"),
            severity: words("triage.severity"),
            button: words("triage.button"),
          }}
        />
      </section>
      <section className="stack" id="who" aria-labelledby="who-heading">
        <h2 id="who-heading">{words("assign.title")}</h2>
        <AssignForm
          key={`assign ${seen}`}
          {...common}
          to={found.crewAccountId ?? ""}
          crews={[
            { value: "", label: words("assign.nobody") },
            ...crews.filter(({ id }) => mayHaveIt(id, found)).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          words={{ ...asking, label: words("assign.label"), button: words("assign.button") }}
        />
        {open.includes("schedule") ? (
          <PlanForm
            key={`plan ${seen}`}
            {...common}
            on={found.scheduledOn?.toISOString().slice(0, 10) ?? ""}
            words={{ ...asking, label: words("assign.plan"), hint: words("assign.planHint"), button: words("assign.planButton") }}
          />
        ) : null}
      </section>
    </>
  );
}
