"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { dropShownCodes, keepShownCodes } from "@/lib/auth/browser/shown-codes";
import { nothing } from "@/lib/auth/schema";
import { noteCodesSaved } from "@/lib/auth/sign-up/commands/answer-sign-up";
import { renewCodes } from "@/lib/auth/sign-up/commands/renew-codes";
import { requireSignUp } from "@/lib/auth/sign-up/require-sign-up";
import { codesSaved } from "@/lib/auth/sign-up/schema";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "sign-up-codes-posts", points: 30, seconds: 60 };

export const haveSaved = publicAction(codesSaved, limit, async () => {
  const language = await getLocale();
  await noteCodesSaved(await requireSignUp("recovery-codes", language));
  await dropShownCodes();
  redirect(inLanguage(language, paths.createAccountStep("done")));
});

export const showNew = publicAction(nothing, limit, async () => {
  const language = await getLocale();
  const { accountId } = await requireSignUp("recovery-codes", language);
  if (accountId) await keepShownCodes(accountId, await renewCodes(accountId));
  redirect(inLanguage(language, paths.createAccountStep("recovery-codes")));
});
