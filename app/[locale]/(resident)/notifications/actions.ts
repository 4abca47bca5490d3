"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { markAllRead } from "@/lib/notifications/inbox/commands";
import { readUntil } from "@/lib/notifications/schema";
import { inLanguage, paths } from "@/lib/paths";

export const markRead = formAction(readUntil, async (actor, { until }) => {
  await markAllRead(actor, new Date(until));
  redirect(`${inLanguage(await getLocale(), paths.notifications)}?done`);
});
