"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { dropCookie } from "@/lib/auth/browser/cookies";
import { keepLink } from "@/lib/auth/links/link-cookie";
import { DRAFT_COOKIE } from "@/lib/issues/draft/draft";
import { currentDraft } from "@/lib/issues/draft/find-draft";
import { sendDraft } from "@/lib/issues/draft/send-draft";
import { sendingReport } from "@/lib/issues/schema";
import { inLanguage, paths, type Language } from "@/lib/paths";

/** Enough for a class of children on one address, and nothing for whoever wants to drown the desk. */
const limit = { name: "issue-reports", points: 40, seconds: 3_600 };

export const sendReport = publicAction(sendingReport, limit, async (actor, { key }) => {
  const language = (await getLocale()) as Language;
  const { ref, token } = await sendDraft(actor, await currentDraft(), key, language);
  await dropCookie(DRAFT_COOKIE);
  if (token) await keepLink("issue", token);
  redirect(`${inLanguage(language, paths.reportIssueStep("sent"))}?ref=${ref}`);
});
