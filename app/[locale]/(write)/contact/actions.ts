"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { sendContactMessage } from "@/lib/contact/commands";
import { contactMessage } from "@/lib/contact/schema";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "contact", points: 5, seconds: 3600 };

export const send = publicAction(contactMessage, limit, async (actor, message) => {
  const language = await getLocale();
  const ref = await sendContactMessage(actor, message, language);
  redirect(inLanguage(language, paths.contactSent(ref)));
});
