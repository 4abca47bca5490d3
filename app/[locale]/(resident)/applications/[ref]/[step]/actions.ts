"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { removeItem } from "@/lib/applications/commands/save-item";
import { savePage, type SavedPage } from "@/lib/applications/commands/save-page";
import { applicationPage, removal } from "@/lib/applications/schema";
import { inLanguage, paths } from "@/lib/paths";
import { refusedPage } from "../refused-page";
import { taskPath } from "../task-words";

const limit = { name: "saveApplication", points: 600, seconds: 3_600 };

/** Keeps a page and goes on: back to the review it was come from, to a question that has come up, or to what is to do next. */
export const save = formAction(
  applicationPage,
  async (actor, { ref, page, asked, from, go, tab, revision, turn, ...fields }) => {
    const saved = await savePage(actor, { ref, page, tab, revision, turn, asked: asked.split(" ").filter(Boolean), fields });
    const refused = await refusedPage(saved.id, saved, fields, go);
    if (refused) return refused;
    redirect(inLanguage(await getLocale(), go === "exit" ? paths.dashboard : onFrom(ref, page, saved, from)));
  },
  { limit },
);

/** An answer that ends the way is explained on the task list; a question that has come up is on the same page. */
function onFrom(ref: string, page: string, { hasMore, next }: SavedPage, from: "review" | undefined) {
  if (hasMore) return paths.applicationStep(ref, page);
  if (next.kind === "page" && next.status === "problem") return paths.application(ref);
  return from ? paths.applicationReview(ref) : taskPath(ref, next);
}

export const remove = formAction(removal, async (actor, { ref, page, group, item }) => {
  await removeItem(actor, { ref, page, group, item });
  redirect(inLanguage(await getLocale(), paths.applicationStep(ref, page)));
});
