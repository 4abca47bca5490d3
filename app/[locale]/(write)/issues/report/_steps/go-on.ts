import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { after, type ReportStep } from "@/lib/issues/draft/steps";
import { inLanguage, paths } from "@/lib/paths";

/** To the next page; after a change from the last page, back there. */
export async function goOn(step: ReportStep, from: "check" | undefined): Promise<never> {
  redirect(inLanguage(await getLocale(), paths.reportIssueStep(from ?? after(step))));
}
