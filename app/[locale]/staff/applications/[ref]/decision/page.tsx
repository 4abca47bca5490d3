import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Section } from "@/components/ui/section";
import { requireStaff } from "@/lib/auth/require";
import { one, pageLanguage, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { outcomesOf } from "@/lib/staff/decisions/outcomes";
import { readForDecision } from "@/lib/staff/decisions/queries/read-decision";
import { CaseEvidence } from "../../../_cases/case-evidence";
import { CaseTop } from "../../../_cases/case-top";
import { DecisionsSoFar } from "../../../_cases/decisions-so-far";
import { Deciding } from "./deciding";

type Props = PageProps<{ ref: string }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLanguage(params);
  const words = await getTranslations("decisions");
  return { title: `${words("title")} ${(await params).ref}` };
}

/** Choose what is decided, read the letter as the resident will, then send it. What stands in the way is said first. */
export default async function DecisionPage({ params, searchParams }: Props) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const { ref } = await params;
  const query = await searchParams;
  const found = await readForDecision(actor, ref);
  const words = await getTranslations("decisions");
  const { to } = await reader();
  const outcomes = outcomesOf(found);
  const wanted = outcomes.find(({ outcome }) => outcome === one(query.outcome)) ?? outcomes.find(({ blockers }) => !blockers.length);
  const isWaiting = found.decisions.some(({ status }) => status === "proposed");
  const done = "decided" in query ? words("done.decided") : "proposed" in query ? words("done.proposed") : undefined;
  return (
    <>
      <BackLink href={to(paths.staff.application(found.ref))}>{found.ref}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <CaseTop found={found} title={words("title")} done={done} />
        <DecisionsSoFar found={found} />
        {isWaiting || !outcomes.length ? null : <Deciding found={found} outcomes={outcomes} wanted={wanted} />}
        <Section id="evidence" title={words("evidence.title")}>
          <CaseEvidence found={found} />
        </Section>
      </main>
    </>
  );
}
