"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { addToFeedback, giveFeedback } from "@/lib/feedback/commands";
import { feedback, moreFeedback } from "@/lib/feedback/schema";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "feedback", points: 10, seconds: 3600 };

export const give = publicAction(feedback, limit, async (actor, given) => {
  const language = await getLocale();
  await giveFeedback(actor, given, language);
  redirect(inLanguage(language, paths.feedbackSent));
});

export const addText = publicAction(moreFeedback, limit, async (actor, more) => {
  await addToFeedback(actor, more);
  redirect(inLanguage(await getLocale(), paths.feedbackSent));
});
