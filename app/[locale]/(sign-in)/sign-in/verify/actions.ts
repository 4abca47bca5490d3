"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { resendCode } from "@/lib/auth/commands/resend-code";
import { verifyCode } from "@/lib/auth/commands/verify-code";
import { findFlow, type Flow } from "@/lib/auth/flow/find-flow";
import { finishSignIn } from "@/lib/auth/flow/finish-sign-in";
import { isKnownDevice } from "@/lib/auth/flow/is-known-device";
import { nothing, securityCode } from "@/lib/auth/schema";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "code-posts", points: 60, seconds: 60 };

export const verify = publicAction(securityCode, limit, async (_actor, { code }) => {
  const language = await getLocale();
  const flow = await flowOrStart(language);
  await verifyCode(flow, code);
  if (await isKnownDevice(flow)) await finishSignIn(flow, "known", language);
  redirect(inLanguage(language, paths.signInDevice));
});

export const resend = publicAction(nothing, limit, async () => {
  const language = await getLocale();
  await resendCode(await flowOrStart(language));
  redirect(`${inLanguage(language, paths.signInVerify)}?sent`);
});

const flowOrStart = async (language: string): Promise<Flow> => (await findFlow()) ?? redirect(`${inLanguage(language, paths.signIn)}?over`);
