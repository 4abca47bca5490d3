"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { keptLink } from "@/lib/auth/links/link-cookie";
import { securityCode } from "@/lib/auth/schema";
import { confirmConsentCode } from "@/lib/applications/passports/commands/confirm-consent-code";
import { keepProof } from "@/lib/applications/passports/consent-proof";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "consent-code-tries", points: 30, seconds: 600 };

export const confirmCode = publicAction(securityCode, limit, async (_actor, { code }) => {
  await keepProof(await confirmConsentCode(await keptLink("consent"), code));
  redirect(inLanguage(await getLocale(), paths.consentAnswer));
});
