"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { closeThread } from "@/lib/messages/commands/close-thread";
import { replyToThread } from "@/lib/messages/commands/reply-to-thread";
import { reply as written, threadChoice } from "@/lib/messages/schema";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "reply", points: 30, seconds: 3_600 };

export const reply = formAction(
  written,
  async (actor, message) => {
    await replyToThread(actor, message);
    redirect(inLanguage(await getLocale(), paths.thread(message.thread)));
  },
  { limit },
);

export const close = formAction(
  threadChoice,
  async (actor, { thread }) => {
    await closeThread(actor, thread);
    redirect(inLanguage(await getLocale(), paths.thread(thread)));
  },
  { limit },
);
