"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { staffAction } from "@/lib/action";
import { answerContact, closeContact, handOverContact } from "@/lib/contact/commands/work-on-contact";
import { contactAnswer, contactClosing, contactHandOver } from "@/lib/contact/schema";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "contactAnswer", points: 120, seconds: 3_600 };

export const answer = staffAction(
  contactAnswer,
  async (actor, given) => {
    await answerContact(actor, given);
    redirect(`${inLanguage(await getLocale(), paths.staff.contactMessage(given.message))}?answered`);
  },
  { limit },
);

export const passOn = staffAction(
  contactHandOver,
  async (actor, given) => {
    await handOverContact(actor, given);
    redirect(`${inLanguage(await getLocale(), paths.staff.contact)}?passed`);
  },
  { limit },
);

export const close = staffAction(
  contactClosing,
  async (actor, given) => {
    await closeContact(actor, given);
    redirect(`${inLanguage(await getLocale(), paths.staff.contactMessage(given.message))}?closed`);
  },
  { limit },
);
