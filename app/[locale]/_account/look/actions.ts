"use server";
import { redirect } from "next/navigation";
import { lookCookie } from "@/lib/account/commands/look-cookie";
import { saveLook } from "@/lib/account/commands/save-look";
import { looks } from "@/lib/account/schema";
import { sessionAction } from "@/lib/action";
import { inLanguage, ownPage, paths } from "@/lib/paths";

/** The answer comes in the language that was chosen. */
export const chooseLook = sessionAction(looks, async (actor, choice) => {
  await lookCookie(await saveLook(actor, choice));
  redirect(`${inLanguage(choice.language, ownPage(actor.kind, paths.preferences))}?saved=${choice.section}`);
});
