"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { keptLink } from "@/lib/auth/links/link-cookie";
import { DomainError } from "@/lib/errors";
import { answerConsent } from "@/lib/applications/passports/commands/answer-consent";
import { hasProved } from "@/lib/applications/passports/consent-proof";
import { findConsent } from "@/lib/applications/passports/queries/find-consent";
import { consentAnswer } from "@/lib/applications/passports/schema";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "consent-answers", points: 20, seconds: 600 };

export const answer = publicAction(consentAnswer, limit, async (actor, given) => {
  const found = await findConsent(await keptLink("consent"));
  if (found.state !== "open") throw new DomainError("passports.linkOver");
  if (!(await hasProved(actor, found))) throw new DomainError("passports.proveAgain");
  await answerConsent(actor, found.id, given);
  redirect(inLanguage(await getLocale(), paths.consent));
});
