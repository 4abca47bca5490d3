import { redirect } from "next/navigation";
import { findCategory, type IssueCategory } from "@/lib/city/issues/categories";
import type { DraftPlace, IssueDraft } from "@/lib/issues/draft/draft";
import { currentDraft } from "@/lib/issues/draft/find-draft";
import { mayOpen, stepOf, type ReportStep } from "@/lib/issues/draft/steps";
import { inLanguage, paths } from "@/lib/paths";

/** The report of this browser, for one of its pages; without one, or too early, the person goes to where they are. */
export async function requireDraft(step: Exclude<ReportStep, "what">, language: string): Promise<IssueDraft & { kind: IssueCategory }> {
  const draft = await currentDraft();
  if (!draft) redirect(inLanguage(language, paths.reportIssue));
  const kind = findCategory(draft.category ?? "");
  if (!kind || !mayOpen(step, draft)) redirect(inLanguage(language, paths.reportIssueStep(stepOf(draft))));
  return { ...draft, kind };
}

/** The same for pages behind the one that asks where. */
export async function requirePlaced(step: Exclude<ReportStep, "what" | "where">, language: string) {
  const draft = await requireDraft(step, language);
  return { ...draft, place: draft.place as DraftPlace };
}
