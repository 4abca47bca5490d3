import { getTranslations } from "next-intl/server";
import { CaseEvents } from "../../../_shell/applications/case-events";
import type { CasePart } from "./page";

/** What the applicant reads of it too, here with the colleagues' names. */
export async function CaseLog({ read: { found, events, names } }: CasePart) {
  const words = await getTranslations("caseReview");
  const whose = ({ actorKind, accountId }: (typeof events)[number]) =>
    actorKind === "resident" ? words("log.applicant") : (accountId && names.get(accountId)) || words("log.city");
  return (
    <section id="log" className="stack" aria-labelledby="log-heading">
      <h2 id="log-heading">{words("log.title")}</h2>
      <CaseEvents events={events} items={found.items} definition={found.definition} whose={whose} />
    </section>
  );
}
