"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { endFeed } from "@/lib/calendar/commands/end-feed";
import { makeFeed } from "@/lib/calendar/commands/make-feed";
import { nothing } from "@/lib/calendar/schema";
import { dropShownToken, keepShownToken } from "@/lib/calendar/shown-address";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "calendar-addresses", points: 20, seconds: 3_600 };

/** Whoever has the address reads along, so it is made only by someone who has just shown who they are. */
export const makeAddress = formAction(
  nothing,
  async (actor) => {
    await keepShownToken(`${actor.accountId} ${actor.partyId}`, await makeFeed(actor));
    redirect(`${inLanguage(await getLocale(), paths.calendar)}?made#feed`);
  },
  { fresh: true, limit },
);

export const endAddress = formAction(
  nothing,
  async (actor) => {
    await endFeed(actor);
    await dropShownToken();
    redirect(`${inLanguage(await getLocale(), paths.calendar)}?ended#feed`);
  },
  { limit },
);
