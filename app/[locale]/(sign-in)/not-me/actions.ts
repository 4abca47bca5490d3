"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { thisVisit } from "@/lib/auth/browser/visit";
import { protectAccount } from "@/lib/auth/commands/protection/protect-account";
import { keptLink } from "@/lib/auth/links/link-cookie";
import { nothing } from "@/lib/auth/schema";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "not-me", points: 20, seconds: 60 };

export const sayNotMe = publicAction(nothing, limit, async () => {
  const token = await keptLink("notMe");
  const done = token && (await protectAccount(token, await thisVisit()));
  redirect(`${inLanguage(await getLocale(), paths.notMe)}${done ? "?done" : ""}`);
});
