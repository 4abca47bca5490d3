"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { dropCookie } from "@/lib/auth/browser/cookies";
import { DRAFT_COOKIE } from "@/lib/issues/draft/draft";
import { dropDraft } from "@/lib/issues/draft/drop-drafts";
import { currentDraft } from "@/lib/issues/draft/find-draft";
import { startAgain } from "@/lib/issues/schema";
import { inLanguage, paths } from "@/lib/paths";
import { isReference } from "@/lib/reference";

const limit = { name: "issue-again", points: 60, seconds: 600 };

/** What was written so far goes, and a new report begins. */
export const beginAgain = publicAction(startAgain, limit, async (_actor, { near = "" }) => {
  const draft = await currentDraft();
  if (draft) await dropDraft(draft);
  await dropCookie(DRAFT_COOKIE);
  redirect(inLanguage(await getLocale(), paths.reportIssueStep("what")) + (isReference(near) ? `?near=${near}` : ""));
});
