"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { formAction, publicAction } from "@/lib/action";
import { sendContactMessage } from "@/lib/contact/commands/send-contact-message";
import { writeAsResident } from "@/lib/contact/commands/write-as-resident";
import { contactMessage, residentMessage } from "@/lib/contact/schema";
import { newThreadLimit } from "@/lib/messages/limits";
import { inLanguage, paths, type Language } from "@/lib/paths";

const limit = { name: "contact", points: 5, seconds: 3600 };

export const send = publicAction(contactMessage, limit, async (actor, message) => {
  const language = await getLocale();
  const ref = await sendContactMessage(actor, message, language);
  redirect(inLanguage(language, paths.contactSent(ref)));
});

export const sendAsResident = formAction(
  residentMessage,
  async (actor, message) => {
    const language = (await getLocale()) as Language;
    const { ref, id } = await writeAsResident(actor, message, language);
    redirect(inLanguage(language, paths.contactSent(ref, id)));
  },
  { limit: newThreadLimit },
);
