"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { dropLink, keptLink } from "@/lib/auth/links/link-cookie";
import { nothing } from "@/lib/auth/schema";
import { unsubscribe } from "@/lib/notifications/unsubscribe/unsubscribe";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "unsubscribes", points: 30, seconds: 60 };

export const stopMails = publicAction(nothing, limit, async () => {
  await unsubscribe((await keptLink("unsubscribe")) ?? "");
  await dropLink();
  redirect(`${inLanguage(await getLocale(), paths.unsubscribe)}?done`);
});
