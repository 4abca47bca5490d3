"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { answerOwnConsent } from "@/lib/applications/passports/commands/answer-own-consent";
import { ownConsentAnswer } from "@/lib/applications/passports/schema";
import { inLanguage, paths } from "@/lib/paths";

export const answerHere = formAction(ownConsentAnswer, async (actor, given) => {
  await answerOwnConsent(actor, given);
  redirect(`${inLanguage(await getLocale(), paths.consents)}?${given.answer === "agree" ? "agreed" : "refused"}`);
});
