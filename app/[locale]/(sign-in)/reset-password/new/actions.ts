"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { knownBrowser } from "@/lib/auth/browser/browser";
import { dropCookie, readCookie } from "@/lib/auth/browser/cookies";
import { thisVisit } from "@/lib/auth/browser/visit";
import { dropLink } from "@/lib/auth/links/link-cookie";
import { resetPassword } from "@/lib/auth/ways-back/reset-password";
import { newPassword } from "@/lib/auth/ways-back/schema";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "new-passwords", points: 30, seconds: 300 };

export const setPassword = publicAction(newPassword, limit, async (_actor, { password }) => {
  const [token, browserHash] = [(await readCookie("flow")) ?? "", (await knownBrowser()) ?? ""];
  const by = await resetPassword({ token, browserHash, password, visit: await thisVisit() });
  await dropCookie("flow");
  await dropLink();
  redirect(inLanguage(await getLocale(), paths.resetPasswordDone) + (by === "recovery" ? "?recovered" : ""));
});
