"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { sessionAction } from "@/lib/action";
import { thisVisit } from "@/lib/auth/browser/visit";
import { askContactChange } from "@/lib/auth/contact/commands/ask-contact-change";
import { removeContact } from "@/lib/auth/contact/commands/remove-contact";
import { contactChange, contactRemoval } from "@/lib/auth/contact/schema";
import { inLanguage, paths } from "@/lib/paths";

/** To however many addresses. */
const limit = { name: "contact-changes", points: 12, seconds: 60 * 60 };

export const askChange = sessionAction(
  contactChange,
  async (actor, change) => {
    await askContactChange(actor, change);
    redirect(inLanguage(await getLocale(), paths.confirmContact(change.kind)));
  },
  { fresh: true, limit },
);

export const removeDetail = sessionAction(
  contactRemoval,
  async (actor, removal) => {
    await removeContact(actor, removal, await thisVisit());
    redirect(`${inLanguage(await getLocale(), paths.contactDetails)}?changed=${removal.kind}&removed`);
  },
  { fresh: true },
);
