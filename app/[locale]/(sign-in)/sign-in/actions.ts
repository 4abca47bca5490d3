"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { clientAddress, thisBrowser } from "@/lib/auth/browser/browser";
import { writeCookie } from "@/lib/auth/browser/cookies";
import { startSignIn } from "@/lib/auth/commands/sign-in/start-sign-in";
import { goOn } from "@/lib/auth/flow/go-on";
import { credentials } from "@/lib/auth/schema";
import { inLanguage, paths, safeNext } from "@/lib/paths";

const FLOW_SECONDS = 600;
/** A wide net per address; the narrow one, per person and address, is the command's. */
const limit = { name: "sign-in-posts", points: 120, seconds: 60 };

export const signInWithPassword = publicAction(credentials, limit, async (_actor, { next, ...typed }) => {
  const [browserHash, address] = [await thisBrowser(), await clientAddress()];
  const { token, finished } = await startSignIn({ ...typed, next: safeNext(next), browserHash, address });
  await writeCookie("flow", token, FLOW_SECONDS);
  if (finished) await goOn(await getLocale());
  redirect(inLanguage(await getLocale(), paths.signInVerify));
});
