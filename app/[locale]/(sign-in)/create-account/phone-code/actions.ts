"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { thisVisit } from "@/lib/auth/browser/visit";
import { nothing, securityCode } from "@/lib/auth/schema";
import { confirmPhone, textPhoneCodeAgain } from "@/lib/auth/sign-up/commands/add-phone";
import { requireSignUp } from "@/lib/auth/sign-up/require-sign-up";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "sign-up-phone-code-posts", points: 60, seconds: 600 };

export const typePhoneCode = publicAction(securityCode, limit, async (_actor, { code }) => {
  const language = await getLocale();
  await confirmPhone(await requireSignUp("phone-code", language), code, await thisVisit());
  redirect(inLanguage(language, paths.createAccountStep("recovery-codes")));
});

export const textAgain = publicAction(nothing, limit, async () => {
  const language = await getLocale();
  await textPhoneCodeAgain(await requireSignUp("phone-code", language));
  redirect(`${inLanguage(language, paths.createAccountStep("phone-code"))}?sent`);
});
