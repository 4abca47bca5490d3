import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { totalOf } from "@/lib/city/charges/charge-line";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { chargesOf } from "@/lib/services/charges";
import { needsSecond } from "@/lib/staff/decisions/letter";
import type { OpenOutcome } from "@/lib/staff/decisions/outcomes";
import type { CaseForDecision } from "@/lib/staff/decisions/queries/read-decision";
import { DecideForm } from "./decide-form";
import { decideWords } from "./decide-words";

type DecidingProps = { found: CaseForDecision; outcomes: OpenOutcome[]; wanted: OpenOutcome | undefined };

/** The outcomes, each with what stands in its way; then the form of the one that was chosen. */
export async function Deciding({ found, outcomes, wanted }: DecidingProps) {
  const words = await getTranslations("decisions");
  const { to, language, money } = await reader();
  const fee = totalOf(chargesOf(found.definition, found.answers, "onApproval"));
  const { decision } = found.definition;
  const of = (id: string) => decision.criteria?.find((one) => one.id === id);
  const cited = wanted?.outcome === "revoked" ? (decision.criteria ?? []).map(({ id }) => ({ criterion: id, note: "" })) : found.findings.filter(({ verdict }) => verdict === "doesNotMeet"); // prettier-ignore
  return (
    <>
      <Section id="outcome" title={words("outcome.title")}>
        <ul className="rows outcomes">
          {outcomes.map(({ outcome, blockers }) => (
            <li key={outcome}>
              {outcome === wanted?.outcome ? (
                <p>
                  <b>{words(`outcome.${outcome}`)}</b> <span className="tag plain">{words("outcome.chosen")}</span>
                </p>
              ) : (
                <p>
                  <Link href={`${to(paths.staff.decision(found.ref))}?outcome=${outcome}`}>{words(`outcome.${outcome}`)}</Link>
                </p>
              )}
              <p className="meta">{words(`outcome.means.${outcome}`)}</p>
              {outcome === "approved" && fee ? <p className="meta">{words("outcome.fee", { amount: money(BigInt(fee)) })}</p> : null}
              {blockers.length ? <p className="meta">{blockers.map((one) => words(`blocker.${one}`)).join(" ")}</p> : null}
            </li>
          ))}
        </ul>
      </Section>
      {wanted && !wanted.blockers.length ? (
        <Section id="decide" title={words("form.title")} meta={needsSecond(wanted.outcome) ? words("form.second") : undefined}>
          <DecideForm
            key={wanted.outcome}
            caseRef={found.ref}
            outcome={wanted.outcome}
            conditions={
              wanted.outcome === "approved" ? (decision.conditions ?? []).map(({ id, text }) => ({ value: id, label: text[language] })) : []
            }
            reasons={
              needsSecond(wanted.outcome)
                ? cited.flatMap(({ criterion, note }) => {
                    const known = of(criterion);
                    if (!known) return [];
                    const rule = [(known.rule ?? decision.rule)[language], decision.edition].filter(Boolean).join(", ");
                    return [{ id: criterion, says: known.unmet[language], rule, note }];
                  })
                : []
            }
            words={await decideWords(found.ref, wanted.outcome)}
          />
        </Section>
      ) : null}
    </>
  );
}
