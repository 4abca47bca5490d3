"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { deleteDraft } from "@/lib/applications/commands/delete-draft";
import { ownApplication } from "@/lib/applications/schema";
import { inLanguage, paths } from "@/lib/paths";

export const removeDraft = formAction(ownApplication, async (actor, { ref }) => {
  await deleteDraft(actor, ref);
  redirect(`${inLanguage(await getLocale(), paths.applications)}?deleted`);
});
