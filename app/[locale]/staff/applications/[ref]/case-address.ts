import { one } from "@/lib/i18n/page";
import { readPageLook, type PageLook } from "@/lib/documents/pages/page-look";
import { paths } from "@/lib/paths";
import { readWish, writeWish, type QueueWish } from "@/lib/staff/queue/views";

/** What the address of a case says: the queue it was opened from, and which paper is looked at, and how. */
export type CaseView = { wish: QueueWish; paper: string; page: number; look: PageLook; asText: boolean };

type Query = Record<string, string | string[] | undefined>;

export function readView(query: Query): CaseView {
  const page = Number(one(query.page));
  return {
    wish: readWish(query),
    paper: one(query.paper) ?? "",
    page: Number.isInteger(page) && page > 0 && page < 1_000 ? page : 1,
    look: readPageLook({ zoom: one(query.zoom), turn: one(query.turn) }),
    asText: one(query.as) === "text",
  };
}

/** The page of a case as it is looked at, without its language; `more` comes to the query. */
export function writeView(ref: string, { wish, paper, page, look, asText }: CaseView, more: Record<string, string> = {}): string {
  const said = {
    page: page > 1 ? String(page) : "",
    zoom: look.zoom === 1 ? "" : String(look.zoom),
    turn: look.turn ? String(look.turn) : "",
  };
  return paths.staff.application(ref) + writeWish(wish, { paper, ...said, as: asText ? "text" : "", ...more });
}
