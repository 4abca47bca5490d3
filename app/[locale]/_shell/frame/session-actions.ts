"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction, sessionAction } from "@/lib/action";
import { dropCookie } from "@/lib/auth/browser/cookies";
import { thisVisit } from "@/lib/auth/browser/visit";
import { endSession } from "@/lib/auth/commands/sessions/end-session";
import { signOut } from "@/lib/auth/next-auth";
import { nothing } from "@/lib/auth/schema";
import { currentSession } from "@/lib/auth/session";
import { now } from "@/lib/clock";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "sign-out", points: 60, seconds: 60 };

/** Also without a session: whoever presses it wants to be signed out, and is. */
export const signOutHere = publicAction(nothing, limit, async () => {
  const session = await currentSession();
  if (session) await endSession(session, await thisVisit());
  await dropCookie("sign-up"); // what was begun here before ends with it
  await signOut({ redirect: false });
  redirect(`${inLanguage(await getLocale(), paths.signIn)}?signed-out`);
});

/** Being asked is enough: loading the session has moved its end. The answer is how many milliseconds there are until then. */
export const staySignedIn = sessionAction(nothing, async () => {
  const session = await currentSession();
  return { done: session && String(session.idleExpiresAt.getTime() - now().getTime()) };
});
