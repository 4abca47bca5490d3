"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { staffAction } from "@/lib/action";
import { inLanguage, paths } from "@/lib/paths";
import { changeCases } from "@/lib/staff/batches/commands/change-cases";
import { undoBatch } from "@/lib/staff/batches/commands/undo-batch";
import { batchChoice, selection } from "@/lib/staff/batches/schema";
import { goBack } from "@/lib/staff/queue/views";

const limit = { name: "caseBatch", points: 300, seconds: 3_600 };

/** One case is said above the queue; of several a page says what became of each. */
export const changeSelected = staffAction(
  selection,
  async (actor, { back, ...wanted }) => {
    const { id, selected } = await changeCases(actor, wanted);
    const query = selected > 1 ? "" : goBack(back, { changed: id });
    const path = selected > 1 ? paths.staff.batch(id, back) : paths.staff.applications + query;
    redirect(inLanguage(await getLocale(), path));
  },
  { limit },
);

/** The way back is where it was said: above the queue, or on its page. */
export const undo = staffAction(
  batchChoice,
  async (actor, { batch, back, from }) => {
    await undoBatch(actor, batch);
    const path = from === "page" ? paths.staff.batch(batch, back) : paths.staff.applications + goBack(back, { changed: batch });
    redirect(inLanguage(await getLocale(), path));
  },
  { limit },
);
