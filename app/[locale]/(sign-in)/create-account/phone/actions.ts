"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { nothing } from "@/lib/auth/schema";
import { skipPhone, textPhoneCode } from "@/lib/auth/sign-up/commands/add-phone";
import { requireSignUp } from "@/lib/auth/sign-up/require-sign-up";
import { phoneAnswer } from "@/lib/auth/sign-up/schema";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "sign-up-phone-posts", points: 30, seconds: 600 };

export const givePhone = publicAction(phoneAnswer, limit, async (_actor, { phone }) => {
  const language = await getLocale();
  await textPhoneCode(await requireSignUp("phone", language), phone);
  redirect(inLanguage(language, paths.createAccountStep("phone-code")));
});

export const goOnWithout = publicAction(nothing, limit, async () => {
  const language = await getLocale();
  await skipPhone(await requireSignUp("phone", language));
  redirect(inLanguage(language, paths.createAccountStep("recovery-codes")));
});
