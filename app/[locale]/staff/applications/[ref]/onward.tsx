import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { formWords } from "@/lib/i18n/form-words";
import { totalOf } from "@/lib/city/charges/charge-line";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { chargesOf } from "@/lib/services/charges";
import { canDecideCase, canWork } from "@/lib/staff/policy";
import { blockersOf, stageAfter } from "@/lib/staff/workflow";
import { pass } from "./actions";
import { AssignForm } from "./assign-form";
import type { CasePart } from "./page";

/** What comes next: the case is passed on, decided, or given to somebody. What stands in the way is said. */
export async function Onward({ actor, read: { found, colleagues, holder, permit } }: CasePart) {
  const { status, state, definition } = found;
  const isOver = blockersOf("cancel", state).length > 0;
  if (!canWork(actor, found) || (isOver && status !== "issued")) return null;
  const words = await getTranslations("caseReview");
  const errors = await getTranslations("errors");
  const cases = await getTranslations("cases");
  const { to, language, money } = await reader();
  const waits = found.decisions.some((one) => one.status === "proposed");
  const step = status === "submitted" ? "begin" : "pass";
  const isMoving = !waits && ["submitted", "intakeCheck", "inReview", "inspection"].includes(status);
  const blockers = isMoving ? blockersOf(step, state) : [];
  const next = stageAfter(state.stages, status);
  const nextName = definition.stages.find((one) => one.status === next)?.name[language] ?? cases(`status.${next}`);
  const isFree = !holder || holder.by === actor.accountId;
  // It is told while it is still to come or to be paid; what was paid stands among the checks.
  const feeState = status === "approvedAwaitingPayment" ? "asked" : "ahead";
  const fee =
    isOver || waits || !["pendingDecision", "approvedAwaitingPayment"].includes(status)
      ? 0
      : totalOf(chargesOf(definition, found.answers, "onApproval"));
  const decides = canDecideCase(actor, found) && !waits;
  const canEnd = decides && (!isOver || permit?.status === "valid");
  const passport = decides && definition.passport && status === "issued";
  const canPass = isMoving && !blockers.length && isFree;
  const canGive = !isOver && (colleagues.length > 0 || found.assigneeId === actor.accountId);
  if (!blockers.length && !fee && !canPass && !canEnd && !passport && !canGive) return null;
  return (
    <section className="section onward" id="next" aria-labelledby="next-heading">
      <header>
        <h2 id="next-heading">{words("next.title")}</h2>
      </header>
      <div className="stack">
        {blockers.length ? (
          <>
            <p>{words("next.blocked")}</p>
            <ul className="list">
              {blockers.map((one) => (
                <li key={one}>{errors(`cases.blocked.${one}`)}</li>
              ))}
            </ul>
          </>
        ) : null}
        {fee ? <p>{words("next.fee", { amount: money(BigInt(fee)), state: feeState })}</p> : null}
        <div className="cluster">
          {canPass ? (
            <ButtonForm action={pass} fields={{ ref: found.ref }} shortcut="p" words={await formWords()}>
              {words(step === "begin" ? "next.begin" : "next.pass", { stage: nextName })}
            </ButtonForm>
          ) : null}
          {canEnd ? (
            <ButtonLink
              variant={status === "pendingDecision" ? "primary" : "quiet"}
              href={to(paths.staff.decision(found.ref))}
              data-shortcut="e"
            >
              {words(status === "issued" ? "next.revoke" : "next.decide")}
            </ButtonLink>
          ) : null}
          {passport ? (
            <ButtonLink variant="quiet" href={to(paths.staff.passport(found.ref))}>
              {words("next.passport")}
            </ButtonLink>
          ) : null}
        </div>
        {!canGive ? null : colleagues.length ? (
          <AssignForm
            key={found.assigneeId ?? ""}
            refOf={found.ref}
            to={found.assigneeId ?? ""}
            colleagues={[{ value: "", label: cases("nobody") }, ...colleagues.map(({ id, name }) => ({ value: id, label: name }))]}
            words={{ ...(await formWords()), label: words("assign.label"), button: words("assign.button") }}
          />
        ) : (
          <AssignForm
            refOf={found.ref}
            to=""
            colleagues={[]}
            words={{ ...(await formWords()), label: words("assign.label"), button: words("assign.back") }}
          />
        )}
      </div>
    </section>
  );
}
