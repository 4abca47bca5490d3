"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { chooseShortcuts } from "@/lib/account/commands/choose-shortcuts";
import { shortcutChoice } from "@/lib/account/schema";
import { staffAction } from "@/lib/action";
import { inLanguage, ownPage, paths } from "@/lib/paths";

export const saveShortcuts = staffAction(shortcutChoice, async (actor, choice) => {
  await chooseShortcuts(actor, choice);
  redirect(`${inLanguage(await getLocale(), ownPage("staff", paths.preferences))}?saved=${choice.section}`);
});
