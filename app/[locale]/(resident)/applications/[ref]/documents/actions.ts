"use server";
import { revalidatePath } from "next/cache";
import { formAction } from "@/lib/action";
import { removeDocument } from "@/lib/documents/commands/remove-document";
import { reuseDocument } from "@/lib/documents/commands/reuse-document";
import { removal, reuse as wanted } from "@/lib/documents/schema";

export const remove = formAction(removal, async (actor, gone) => {
  await removeDocument(actor, gone);
  revalidatePath("/", "layout"); // the page that it was pressed on, whichever it is
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
