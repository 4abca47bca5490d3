"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { thisBrowser } from "@/lib/auth/browser/browser";
import { writeCookie } from "@/lib/auth/browser/cookies";
import { dropLink, keptLink } from "@/lib/auth/links/link-cookie";
import { nothing } from "@/lib/auth/schema";
import { confirmByLink } from "@/lib/auth/sign-up/commands/confirm-email";
import { inLanguage, paths } from "@/lib/paths";

const DAY_SECONDS = 86_400;
const limit = { name: "sign-up-link-posts", points: 60, seconds: 60 };

export const confirm = publicAction(nothing, limit, async () => {
  const language = await getLocale();
  const link = await keptLink("confirmEmail");
  const token = link && (await confirmByLink(link, await thisBrowser()));
  if (!token) redirect(inLanguage(language, paths.createAccountConfirm)); // it says what became of the link
  await dropLink();
  await writeCookie("sign-up", token, DAY_SECONDS);
  redirect(inLanguage(language, paths.createAccountStep("name")));
});
