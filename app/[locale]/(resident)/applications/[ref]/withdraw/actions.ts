"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { withdrawApplication } from "@/lib/applications/commands/withdraw-application";
import { withdrawal } from "@/lib/applications/schema";
import { inLanguage, paths } from "@/lib/paths";

export const withdraw = formAction(withdrawal, async (actor, wish) => {
  await withdrawApplication(actor, wish);
  redirect(`${inLanguage(await getLocale(), paths.application(wish.ref))}?withdrawn`);
});
