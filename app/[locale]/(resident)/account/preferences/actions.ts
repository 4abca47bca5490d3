"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { savePaper } from "@/lib/account/commands/save-paper";
import { channelChoice, paperChoice } from "@/lib/account/schema";
import { formAction } from "@/lib/action";
import { chooseChannels } from "@/lib/notifications/commands";
import { inLanguage, paths } from "@/lib/paths";

const back = async (saved: string) => redirect(`${inLanguage(await getLocale(), paths.preferences)}?saved=${saved}`);

export const chooseTelling = formAction(channelChoice, async (actor, { section, pace, ...wanted }) => {
  await chooseChannels(actor, wanted, pace);
  await back(section);
});

export const choosePaper = formAction(paperChoice, async (actor, choice) => {
  await savePaper(actor, choice);
  await back(choice.section);
});
