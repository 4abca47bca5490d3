"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { closeThread } from "@/lib/messages/commands/close-thread";
import { replyToThread } from "@/lib/messages/commands/reply-to-thread";
import { writeAboutCase } from "@/lib/messages/commands/write-about-case";
import { newThreadLimit, replyLimit } from "@/lib/messages/limits";
import { aboutCase, reply as written, threadChoice } from "@/lib/messages/schema";
import { inLanguage, paths, type Language } from "@/lib/paths";

export const reply = formAction(
  written,
  async (actor, message) => {
    await replyToThread(actor, message);
    redirect(inLanguage(await getLocale(), paths.thread(message.thread)));
  },
  { limit: replyLimit },
);

export const askAboutCase = formAction(
  aboutCase,
  async (actor, message) => {
    const language = (await getLocale()) as Language;
    const { id } = await writeAboutCase(actor, message, language);
    redirect(`${inLanguage(language, paths.thread(id))}?sent`);
  },
  { limit: newThreadLimit },
);

export const close = formAction(
  threadChoice,
  async (actor, { thread }) => {
    await closeThread(actor, thread);
    redirect(inLanguage(await getLocale(), paths.thread(thread)));
  },
  { limit: replyLimit },
);
