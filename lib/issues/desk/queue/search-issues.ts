import type { Db } from "@/lib/db/as-actor";
import type { IssueView, IssueWish } from "@/lib/issues/desk/views";
import { isReference, normaliseReference } from "@/lib/reference";

/** When more fit, whoever searches is asked for a longer word: these few could be any of them. */
export const MOST_FOUND = 500;

/** What a search comes down to: one reference, or the ids of what fits. */
export type Found = { ref?: string; ids: string[]; hasMore: boolean };

const statesIn = (view: IssueView) => (view === "over" ? ["over"] : view === "private" ? ["open", "over"] : ["open"]);

/** The reports of the actor's departments that fit what was typed; undefined when nothing was. */
export async function searchIssues(db: Db, { q, view }: Pick<IssueWish, "q" | "view">): Promise<Found | undefined> {
  if (!q) return undefined;
  if (isReference(q)) return { ref: normaliseReference(q), ids: [], hasMore: false };
  const rows = await db.$queryRaw<{ id: string }[]>`SELECT id FROM issue_search(${q.replaceAll("\0", "")}, ${statesIn(view)}::text[])`;
  return { ids: rows.slice(0, MOST_FOUND).map(({ id }) => id), hasMore: rows.length > MOST_FOUND };
}
