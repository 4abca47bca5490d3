"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { dropShownCodes, keepShownCodes } from "@/lib/auth/browser/shown-codes";
import { thisVisit } from "@/lib/auth/browser/visit";
import { renewRecoveryCodes } from "@/lib/auth/commands/credentials/renew-recovery-codes";
import { codesSaved, nothing } from "@/lib/auth/schema";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "recovery-codes", points: 10, seconds: 3_600 };

export const makeCodes = formAction(
  nothing,
  async (actor) => {
    await keepShownCodes(actor.accountId, await renewRecoveryCodes(actor, await thisVisit()));
    redirect(inLanguage(await getLocale(), paths.newRecoveryCodes));
  },
  { fresh: true, limit },
);

export const endShowing = formAction(codesSaved, async () => {
  await dropShownCodes();
  redirect(`${inLanguage(await getLocale(), paths.security)}?changed=recoveryCodes`);
});
