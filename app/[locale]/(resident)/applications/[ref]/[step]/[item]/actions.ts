"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { saveItem } from "@/lib/applications/commands/save-item";
import { applicationItem } from "@/lib/applications/schema";
import { inLanguage, paths } from "@/lib/paths";
import { refusedPage } from "../../refused-page";

const limit = { name: "saveApplication", points: 600, seconds: 3_600 };

/** Keeps one of a repeated group. A new one that is not whole yet goes on at its own address, so that it is not added twice. */
export const save = formAction(
  applicationItem,
  async (actor, { ref, page, group, item, asked, ...fields }) => {
    const saved = await saveItem(actor, { ref, page, group, ...(item && { item }), asked: asked.split(" ").filter(Boolean), fields });
    const refused = await refusedPage(saved.id, saved, { ...fields, item: saved.item });
    if (refused) return refused;
    redirect(
      inLanguage(await getLocale(), saved.hasMore ? paths.applicationItem(ref, page, saved.item) : paths.applicationStep(ref, page)),
    );
  },
  { limit },
);
