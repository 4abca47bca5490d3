"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { thisVisit } from "@/lib/auth/browser/visit";
import { resendCode } from "@/lib/auth/commands/sign-in/resend-code";
import { verifyCode } from "@/lib/auth/commands/sign-in/verify-code";
import { flowOrStart } from "@/lib/auth/flow/flow-or-start";
import { goOn } from "@/lib/auth/flow/go-on";
import { nothing, recoveryCode, securityCode } from "@/lib/auth/schema";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "code-posts", points: 60, seconds: 60 };

export const verify = publicAction(securityCode, limit, async (_actor, { code }) => {
  const language = await getLocale();
  await verifyCode(await flowOrStart(language), code, await thisVisit());
  await goOn(language);
});

export const verifyRecoveryCode = publicAction(recoveryCode, limit, async (_actor, { code }) => {
  const language = await getLocale();
  await verifyCode(await flowOrStart(language), code, await thisVisit());
  await goOn(language);
});

export const resend = publicAction(nothing, limit, async () => {
  const language = await getLocale();
  await resendCode(await flowOrStart(language));
  redirect(`${inLanguage(language, paths.signInVerify)}?sent`);
});
