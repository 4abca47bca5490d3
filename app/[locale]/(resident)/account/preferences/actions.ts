"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { lookCookie } from "@/lib/account/commands/look-cookie";
import { saveLook } from "@/lib/account/commands/save-look";
import { savePaper } from "@/lib/account/commands/save-paper";
import { channelChoice, looks, paperChoice } from "@/lib/account/schema";
import { formAction } from "@/lib/action";
import { chooseChannels } from "@/lib/notifications/commands";
import { inLanguage, paths } from "@/lib/paths";

const back = (language: string, saved: string) => redirect(`${inLanguage(language, paths.preferences)}?saved=${saved}`);

/** The answer comes in the language that was chosen. */
export const chooseLook = formAction(looks, async (actor, choice) => {
  await lookCookie(await saveLook(actor, choice));
  back(choice.language, choice.section);
});

export const chooseTelling = formAction(channelChoice, async (actor, { section, ...wanted }) => {
  await chooseChannels(actor, wanted);
  back(await getLocale(), section);
});

export const choosePaper = formAction(paperChoice, async (actor, choice) => {
  await savePaper(actor, choice);
  back(await getLocale(), choice.section);
});
