"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { actFor } from "@/lib/access/commands";
import { mandateChoice } from "@/lib/access/schema";
import { formAction } from "@/lib/action";
import { requireSession } from "@/lib/auth/require";
import { inLanguage, paths } from "@/lib/paths";

export const chooseMandate = formAction(mandateChoice, async (actor, { mandate }) => {
  await actFor(actor, (await requireSession()).id, mandate);
  redirect(inLanguage(await getLocale(), paths.dashboard));
});
