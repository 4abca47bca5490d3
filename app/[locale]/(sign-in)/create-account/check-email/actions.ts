"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { nothing, securityCode } from "@/lib/auth/schema";
import { confirmByCode } from "@/lib/auth/sign-up/commands/confirm-email";
import { resendSignUpMail } from "@/lib/auth/sign-up/commands/resend-sign-up-mail";
import { requireSignUp } from "@/lib/auth/sign-up/require-sign-up";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "sign-up-code-posts", points: 60, seconds: 60 };

export const typeCode = publicAction(securityCode, limit, async (_actor, { code }) => {
  const language = await getLocale();
  await confirmByCode(await requireSignUp("check-email", language), code);
  redirect(inLanguage(language, paths.createAccountStep("name")));
});

export const sendAgain = publicAction(nothing, limit, async () => {
  const language = await getLocale();
  await resendSignUpMail(await requireSignUp("check-email", language));
  redirect(`${inLanguage(language, paths.createAccountStep("check-email"))}?sent`);
});
