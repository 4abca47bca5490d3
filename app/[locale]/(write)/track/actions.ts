"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { askToTrack } from "@/lib/applications/track/ask-to-track";
import { trackWish } from "@/lib/applications/track/track-wish";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "track-asks", points: 20, seconds: 900 };

export const askWhereItStands = publicAction(trackWish, limit, async (_actor, wish) => {
  await askToTrack(wish);
  redirect(inLanguage(await getLocale(), paths.trackSent));
});
