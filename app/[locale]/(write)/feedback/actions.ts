"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { giveFeedback } from "@/lib/feedback/commands";
import { feedback } from "@/lib/feedback/schema";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "feedback", points: 10, seconds: 3600 };

export const give = publicAction(feedback, limit, async (actor, given) => {
  const language = await getLocale();
  await giveFeedback(actor, given, language);
  redirect(inLanguage(language, paths.feedbackSent));
});
