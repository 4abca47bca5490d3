"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { askAboutLook } from "@/lib/account/commands/ask-about-look";
import { lookQuestion } from "@/lib/account/schema";
import { formAction } from "@/lib/action";
import { inLanguage, paths, type Language } from "@/lib/paths";

const limit = { name: "askWhy", points: 20, seconds: 3_600 };

export const askWhy = formAction(
  lookQuestion,
  async (actor, question) => {
    const language = (await getLocale()) as Language;
    const { id } = await askAboutLook(actor, question, language);
    // Whoever acts for another now would not find the thread of their own.
    const own = actor.mandate.kind === "self";
    redirect(inLanguage(language, own ? paths.thread(id) : `${paths.accountPrivacy}?asked`));
  },
  { limit },
);
