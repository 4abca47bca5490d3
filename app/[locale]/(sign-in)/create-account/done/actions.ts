"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { thisBrowser } from "@/lib/auth/browser/browser";
import { dropCookie, writeCookie } from "@/lib/auth/browser/cookies";
import { finishSignUp } from "@/lib/auth/sign-up/commands/finish-sign-up";
import { requireSignUp } from "@/lib/auth/sign-up/require-sign-up";
import { entrance } from "@/lib/auth/sign-up/schema";
import { inLanguage, paths } from "@/lib/paths";

const FLOW_SECONDS = 600;
const ways = { app: paths.newAuthenticatorApp, passkey: paths.passkeys };
const limit = { name: "sign-up-done-posts", points: 30, seconds: 60 };

/** From here on it is a sign-in like any other: the question about the device, then where the person came from, or one more way in. */
export const enter = publicAction(entrance, limit, async (_actor, { to }) => {
  const language = await getLocale();
  const signUp = await requireSignUp("done", language);
  const after = signUp.next && `?${new URLSearchParams({ next: signUp.next })}`;
  const next = to ? inLanguage(language, ways[to]) + after : signUp.next;
  const token = await finishSignUp(signUp, next, await thisBrowser());
  await dropCookie("sign-up");
  if (!token) redirect(inLanguage(language, paths.signIn));
  await writeCookie("flow", token, FLOW_SECONDS);
  redirect(inLanguage(language, paths.signInDevice));
});
