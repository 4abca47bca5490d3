"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { staffAction } from "@/lib/action";
import { answerThread } from "@/lib/messages/commands/answer-thread";
import { closeThread } from "@/lib/messages/commands/close-thread";
import { handOverThread } from "@/lib/messages/commands/hand-over-thread";
import { noteThread } from "@/lib/messages/commands/note-thread";
import { answer as answered, handOver as passing, note as noted, threadChoice } from "@/lib/messages/schema";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "staffMessage", points: 120, seconds: 3_600 };

export const answer = staffAction(
  answered,
  async (actor, message) => {
    await answerThread(actor, message);
    redirect(inLanguage(await getLocale(), paths.staff.thread(message.thread)));
  },
  { limit },
);

export const note = staffAction(
  noted,
  async (actor, message) => {
    await noteThread(actor, message);
    redirect(inLanguage(await getLocale(), paths.staff.thread(message.thread)));
  },
  { limit },
);

export const passOn = staffAction(
  passing,
  async (actor, message) => {
    await handOverThread(actor, message);
    redirect(`${inLanguage(await getLocale(), paths.staff.messages)}?passed`);
  },
  { limit },
);

export const close = staffAction(threadChoice, async (actor, { thread }) => {
  await closeThread(actor, thread);
  redirect(inLanguage(await getLocale(), paths.staff.thread(thread)));
});
