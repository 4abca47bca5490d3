"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { sessionAction } from "@/lib/action";
import { thisVisit } from "@/lib/auth/browser/visit";
import { confirmContactChange } from "@/lib/auth/contact/commands/confirm-contact-change";
import { contactCode } from "@/lib/auth/contact/schema";
import { inLanguage, paths } from "@/lib/paths";

export const confirmChange = sessionAction(
  contactCode,
  async (actor, typed) => {
    await confirmContactChange(actor, typed, await thisVisit());
    redirect(`${inLanguage(await getLocale(), paths.contactDetails)}?changed=${typed.kind}`);
  },
  { fresh: true },
);
