import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";
import { currentActor } from "@/lib/auth/current-actor";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { requirePlaced } from "@/lib/issues/draft/require-draft";
import { listNearby } from "@/lib/issues/queries/list-nearby";
import { inLanguage, paths } from "@/lib/paths";
import { ReportStepPage } from "../_steps/report-step";
import { NearbyRow } from "./nearby-row";

export const generateMetadata = titled("reportIssue", "nearby.title");

/** What others reported here; one tap follows it, and a new report is never in question. */
export default async function NearbyPage({ params }: PageProps) {
  const language = await pageLanguage(params);
  const { kind, place } = await requirePlaced("nearby", language);
  const words = await getTranslations("reportIssue");
  const near = await listNearby(await currentActor(), kind, place);
  if (!near.length) redirect(inLanguage(language, paths.reportIssueStep("details")));
  const form = await formWords();
  return (
    <ReportStepPage step="nearby" title={words("nearby.title")} lead={words("nearby.lead", { count: near.length, metres: kind.radiusM })}>
      <ul className="rows near" aria-label={words("nearby.list")}>
        {near.map((issue) => (
          <NearbyRow key={issue.ref} issue={issue} words={form} />
        ))}
      </ul>
      <p>
        <ButtonLink href={inLanguage(language, paths.reportIssueStep("details"))}>{words("nearby.none")}</ButtonLink>
      </p>
    </ReportStepPage>
  );
}
