import { getTranslations } from "next-intl/server";
import { takeParked } from "@/lib/auth/browser/parked-form";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import { holderOf } from "@/lib/staff/cases/holding";
import { canWork } from "@/lib/staff/policy";
import { blockersOf } from "@/lib/staff/workflow";
import { AdviceList } from "./advice-list";
import { CriteriaForm, type CriterionShown } from "./criteria-form";
import type { CasePart } from "./page";

/** What has to hold, each with the rule that asks for it, and what was found; beside it what a machine can see. */
export async function Criteria({ actor, read }: CasePart) {
  const words = await getTranslations("caseReview");
  const { language } = await reader();
  const { found, names, advice } = read;
  const { decision } = found.definition;
  const criteria = (decision.criteria ?? []).map(({ id, asks, rule }): CriterionShown => {
    const finding = found.findings.find(({ criterion }) => criterion === id);
    return {
      ...{ id, asks: asks[language], rule: [(rule ?? decision.rule)[language], decision.edition].filter(Boolean).join(", ") },
      ...(finding && { verdict: finding.verdict, note: finding.note }),
      by: finding ? words("criteria.by", { name: names.get(finding.foundBy) ?? "" }) : "",
    };
  });
  const judged = criteria.filter(({ verdict }) => verdict && verdict !== "needMore").length;
  const isOpen = canWork(actor, found) && !blockersOf("cancel", found.state).length && isFree(actor.accountId, read);
  const verdicts = { meets: words("criteria.meets"), doesNotMeet: words("criteria.doesNotMeet"), needMore: words("criteria.needMore") };
  return (
    <section id="criteria" className="stack" aria-labelledby="criteria-heading">
      <h2 id="criteria-heading">
        {words("criteria.title")} <span className="count">({words("criteria.count", { judged, all: criteria.length })})</span>
      </h2>
      <AdviceList advice={advice} found={found} />
      {isOpen ? (
        <CriteriaForm
          key={found.findings.map(({ foundAt }) => foundAt.getTime()).join()}
          refOf={found.ref}
          criteria={criteria}
          initial={await takeParked(actor)}
          words={{
            ...(await formWords()),
            ...verdicts,
            note: words("criteria.note"),
            save: words("criteria.save"),
            why: words("criteria.why"),
          }}
        />
      ) : (
        <ol className="criteria">
          {criteria.map(({ id, asks, rule, verdict, note, by }) => (
            <li key={id}>
              <b>{asks}</b>
              <p className="meta">{rule}</p>
              <p>{verdict ? verdicts[verdict as keyof typeof verdicts] : words("criteria.notYet")}</p>
              {note ? (
                <p dir="auto" className="break">
                  {note}
                </p>
              ) : null}
              {by ? <p className="meta">{by}</p> : null}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

const isFree = (own: string, { found, holder }: CasePart["read"]) => (holder ?? holderOf(found))?.by === own || !holder;
