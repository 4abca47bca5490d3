"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { askForConsent } from "@/lib/applications/passports/commands/ask-for-consent";
import { consentAsk } from "@/lib/applications/passports/schema";
import { inLanguage, paths, type Language } from "@/lib/paths";

export const ask = formAction(consentAsk, async (actor, { ref }) => {
  const language = (await getLocale()) as Language;
  await askForConsent(actor, ref, language);
  redirect(`${inLanguage(language, paths.applicationConsent(ref))}?sent`);
});
