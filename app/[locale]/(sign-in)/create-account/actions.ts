"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { thisBrowser } from "@/lib/auth/browser/browser";
import { writeCookie } from "@/lib/auth/browser/cookies";
import { startSignUp } from "@/lib/auth/sign-up/commands/start-sign-up";
import { signUpStart } from "@/lib/auth/sign-up/schema";
import { inLanguage, paths, safeNext, type Language } from "@/lib/paths";

const DAY_SECONDS = 86_400;
/** A wide net per address; the narrow one, per mailbox, is the command's. */
const limit = { name: "sign-up-posts", points: 60, seconds: 600 };

export const begin = publicAction(signUpStart, limit, async (_actor, { email, next }) => {
  const language = (await getLocale()) as Language;
  const token = await startSignUp({ email, next: safeNext(next), language, browserHash: await thisBrowser() });
  await writeCookie("sign-up", token, DAY_SECONDS);
  redirect(inLanguage(language, paths.createAccountStep("check-email")));
});
