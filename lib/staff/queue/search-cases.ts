import type { Db } from "@/lib/db/as-actor";
import { isReference, normaliseReference } from "@/lib/reference";
import type { QueueView, QueueWish } from "@/lib/staff/queue/views";

/** When more fit, whoever searches is asked for a longer word: these few could be any of them. */
export const MOST_FOUND = 500;

/** What a search comes down to: one reference, or the ids of what fits. */
export type Found = { ref?: string; ids: string[]; hasMore: boolean };

/** Whose turn it is in each view; the rest of a view's conditions is looked at again. */
const statesIn: Record<QueueView, string[]> = {
  ...{ mine: ["city", "applicant"], open: ["city"], unassigned: ["city"], today: ["city"], late: ["city"] },
  ...{ waiting: ["applicant"], decided: ["over"] },
};

/** The cases of the actor's departments that fit what was typed; undefined when nothing was. */
export async function searchCases(db: Db, { q, view }: QueueWish): Promise<Found | undefined> {
  if (!q) return undefined;
  if (isReference(q)) return { ref: normaliseReference(q), ids: [], hasMore: false };
  const rows = await db.$queryRaw<{ id: string }[]>`SELECT id FROM case_search(${q.replaceAll("\0", "")}, ${statesIn[view]}::text[])`;
  return { ids: rows.slice(0, MOST_FOUND).map(({ id }) => id), hasMore: rows.length > MOST_FOUND };
}
