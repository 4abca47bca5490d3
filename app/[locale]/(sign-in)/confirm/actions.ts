"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { sessionAction } from "@/lib/action";
import { clientAddress, thisBrowser } from "@/lib/auth/browser/browser";
import { writeCookie } from "@/lib/auth/browser/cookies";
import { startConfirmation } from "@/lib/auth/commands/sessions/confirm-session";
import { requireSession } from "@/lib/auth/require";
import { confirmation } from "@/lib/auth/schema";
import { inLanguage, paths, safeNext } from "@/lib/paths";

const FLOW_SECONDS = 600;

export const confirmWithPassword = sessionAction(confirmation, async (_actor, { password, next }) => {
  const [session, browserHash, address] = [await requireSession(), await thisBrowser(), await clientAddress()];
  const token = await startConfirmation({ session, password, next: safeNext(next), browserHash, address });
  await writeCookie("flow", token, FLOW_SECONDS);
  redirect(inLanguage(await getLocale(), paths.signInVerify));
});
