"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { thisBrowser } from "@/lib/auth/browser/browser";
import { writeCookie } from "@/lib/auth/browser/cookies";
import { keptLink } from "@/lib/auth/links/link-cookie";
import { nothing } from "@/lib/auth/schema";
import { startReset } from "@/lib/auth/ways-back/start-reset";
import { inLanguage, paths } from "@/lib/paths";

const FLOW_SECONDS = 600;
const limit = { name: "reset-starts", points: 30, seconds: 60 };

export const start = publicAction(nothing, limit, async () => {
  const { token, finished } = await startReset((await keptLink("resetPassword")) ?? "", await thisBrowser());
  await writeCookie("flow", token, FLOW_SECONDS);
  redirect(inLanguage(await getLocale(), finished ? paths.newPassword : paths.signInVerify));
});
