import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Plate } from "@/components/ui/plate";
import { Section } from "@/components/ui/section";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import type { CaseForDecision } from "@/lib/staff/decisions/queries/read-decision";

type SoFarProps = {
  found: Pick<CaseForDecision, "decisions" | "staff" | "permit" | "status">;
  /** Whether the reader is one of those who decide. */
  mayLook?: boolean;
};

/** What was decided or proposed of a case, by whom and when, and what came of it; nothing while nobody has. */
export async function DecisionsSoFar({ found: { decisions, staff, permit, status }, mayLook = true }: SoFarProps) {
  if (!decisions.length) return null;
  const words = await getTranslations("decisions");
  const { to, moment } = await reader();
  const nameOf = (id: string | null) => (id && staff.get(id)) ?? "";
  return (
    <Section id="decisions" title={words("soFar.title")}>
      <ul className="rows">
        {decisions.map(({ id, ref, outcome, status: state, proposedBy, proposedAt, decidedBy, decidedAt, note }) => (
          <li key={id}>
            <p className="cluster">
              <b>{words(state === "decided" ? `outcome.was.${outcome as "approved"}` : `outcome.${outcome as "approved"}`)}</b>{" "}
              <Plate text={ref} frameless />
            </p>
            <p className="meta">{words.rich("soFar.proposed", { by: () => <bdi>{nameOf(proposedBy)}</bdi>, at: moment(proposedAt) })}</p>
            {decidedAt && decidedBy !== proposedBy ? (
              <p className="meta">
                {words.rich(state === "sentBack" ? "soFar.sentBack" : "soFar.confirmed", {
                  by: () => <bdi>{nameOf(decidedBy)}</bdi>,
                  at: moment(decidedAt),
                })}
              </p>
            ) : null}
            {note ? (
              <p className="prewrap" dir="auto">
                {note}
              </p>
            ) : null}
            {state === "proposed" ? (
              <Notice tone="info" title={words("soFar.waits")}>
                {mayLook ? <Link href={to(paths.staff.proposal(id))}>{words("soFar.look")}</Link> : null}
              </Notice>
            ) : null}
          </li>
        ))}
      </ul>
      {permit ? (
        <p className="cluster">
          <span>{words("soFar.permit", { status: words(`permit.${permit.status as "valid"}`) })}</span> <Plate text={permit.number} />
        </p>
      ) : null}
      {status === "approvedAwaitingPayment" ? <p>{words("soFar.fee")}</p> : null}
    </Section>
  );
}
