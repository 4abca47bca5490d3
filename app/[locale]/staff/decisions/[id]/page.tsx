import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Letter } from "@/components/ui/letter";
import { Section } from "@/components/ui/section";
import { requireStaff } from "@/lib/auth/require";
import { city } from "@/lib/city/city";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { findProposal } from "@/lib/staff/decisions/queries/find-proposal";
import { canConfirm } from "@/lib/staff/policy";
import { CaseEvidence } from "../../_cases/case-evidence";
import { CaseTop } from "../../_cases/case-top";
import { SecondForm } from "./second-form";
import { secondWords } from "./second-words";

export const generateMetadata = titled("decisions", "second.title");

/** What a colleague proposed, with the letter and what it stands on: another person sends it as it is, or sends it back. */
export default async function ProposalPage({ params }: PageProps<{ id: string }>) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const { id } = await params;
  const found = await findProposal(actor, id);
  const { decision, ref, staff } = found;
  const words = await getTranslations("decisions");
  const { to, language, moment } = await reader();
  return (
    <>
      <BackLink href={to(paths.staff.decisions)}>{words("list.title")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <CaseTop found={found} title={words(`second.${decision.outcome as "refused"}`)}>
          <p>
            {words.rich("soFar.proposed", {
              by: () => <bdi>{staff.get(decision.proposedBy) ?? ""}</bdi>,
              at: moment(decision.proposedAt),
            })}
          </p>
        </CaseTop>
        <Section id="letter" title={words("second.letter")}>
          <Letter
            letter={decision.letter}
            language={decision.language}
            city={city().name[language]}
            plate={decision.ref}
            note={words("form.preview")}
            heading="h3"
          />
        </Section>
        <Section id="evidence" title={words("evidence.title")}>
          <CaseEvidence found={found} />
        </Section>
        <Section id="second" title={words("second.say")}>
          {decision.status !== "proposed" ? (
            <p>{words(`second.${decision.status as "decided"}`)}</p>
          ) : canConfirm(actor, found, decision) ? (
            <SecondForm caseRef={ref} decision={decision.id} words={await secondWords(ref, decision.outcome)} />
          ) : (
            <p>{words("second.own")}</p>
          )}
        </Section>
      </main>
    </>
  );
}
