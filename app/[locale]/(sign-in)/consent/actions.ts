"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { keptLink } from "@/lib/auth/links/link-cookie";
import { nothing } from "@/lib/auth/schema";
import { sendConsentCode } from "@/lib/applications/passports/commands/send-consent-code";
import { inLanguage, paths, type Language } from "@/lib/paths";

const limit = { name: "consent-code-wishes", points: 20, seconds: 900 };

export const sendCode = publicAction(nothing, limit, async () => {
  const language = (await getLocale()) as Language;
  await sendConsentCode(await keptLink("consent"), language);
  redirect(`${inLanguage(language, paths.consentCode)}?sent`);
});
