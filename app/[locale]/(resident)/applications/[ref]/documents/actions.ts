"use server";
import { revalidatePath } from "next/cache";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { passDocument } from "@/lib/applications/commands/pass-document";
import { isItem } from "@/lib/applications/queries/find-slot";
import { explainDocument } from "@/lib/documents/commands/explain-document";
import { inLanguage, paths } from "@/lib/paths";
import { taskPath } from "../task-words";
import { removeDocument } from "@/lib/documents/commands/remove-document";
import { reuseDocument } from "@/lib/documents/commands/reuse-document";
import { explanation, removal, reuse as wanted } from "@/lib/documents/schema";

export const remove = formAction(removal, async (actor, gone) => {
  await removeDocument(actor, gone);
  revalidatePath("/", "layout"); // the page that it was pressed on, whichever it is
});

/** Uses a photo as it is, and goes on; for what the city asked for, the answer is still to be sent. */
export const takePhoto = formAction(explanation, async (actor, { from, ...photo }) => {
  await explainDocument(actor, photo);
  const { ref, slot } = photo;
  const language = await getLocale();
  if (isItem(slot)) redirect(`${inLanguage(language, paths.applicationAsked(ref, slot))}#reply`);
  const next = await passDocument(actor, ref, slot);
  redirect(inLanguage(language, from ? paths.applicationReview(ref) : next ? taskPath(ref, next) : paths.application(ref)));
});

const limit = { name: "reuseDocument", points: 60, seconds: 600 };

export const reuse = formAction(
  wanted,
  async (actor, file) => {
    await reuseDocument(actor, file);
    revalidatePath("/", "layout");
  },
  { limit },
);
