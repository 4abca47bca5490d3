"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { writeToCity } from "@/lib/messages/commands/write-to-city";
import { newThreadLimit } from "@/lib/messages/limits";
import { newThread } from "@/lib/messages/schema";
import { inLanguage, paths } from "@/lib/paths";

export const send = formAction(
  newThread,
  async (actor, wanted) => {
    const { id } = await writeToCity(actor, wanted);
    redirect(`${inLanguage(await getLocale(), paths.thread(id))}?sent`);
  },
  { limit: newThreadLimit },
);
