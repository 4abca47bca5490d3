"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { writeToCity } from "@/lib/messages/commands/write-to-city";
import { newThread } from "@/lib/messages/schema";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "newThread", points: 10, seconds: 3_600 };

export const send = formAction(
  newThread,
  async (actor, wanted) => {
    const { id } = await writeToCity(actor, wanted);
    redirect(`${inLanguage(await getLocale(), paths.thread(id))}?sent`);
  },
  { limit },
);
