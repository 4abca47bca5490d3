"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { saveItem } from "@/lib/applications/commands/save-item";
import { applicationItem } from "@/lib/applications/schema";
import { inLanguage, paths } from "@/lib/paths";
import { refusedPage } from "../../refused-page";

const limit = { name: "saveApplication", points: 600, seconds: 3_600 };

/** Keeps one of a repeated group, and leads back to all of it; a question that has come up is on the same page. */
export const save = formAction(
  applicationItem,
  async (actor, { ref, page, group, item, tab, revision, turn, asked, go, ...fields }) => {
    const saved = await saveItem(actor, { ref, page, group, item, tab, revision, turn, asked: asked.split(" ").filter(Boolean), fields });
    const refused = await refusedPage(saved.id, saved, fields, go);
    if (refused) return refused;
    const on = saved.hasMore ? paths.applicationItem(ref, page, group, item) : paths.applicationStep(ref, page);
    redirect(inLanguage(await getLocale(), go === "exit" ? paths.dashboard : on));
  },
  { limit },
);
