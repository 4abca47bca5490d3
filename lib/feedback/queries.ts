import { authorize } from "@/lib/access/policy";
import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { uuidOr404 } from "@/lib/db/uuid";
import { canSeeFeedback } from "@/lib/feedback/policy";
import { beyond, readCursor, writeCursor } from "@/lib/keyset";

const PAGES_AT_ONCE = 50;
const TEXTS_AT_ONCE = 50;

/** The pages that people said something about, the latest first. */
export async function listFeedbackPages(db: Db, actor: Actor, after?: string) {
  authorize(canSeeFeedback(actor), actor);
  const found = await db.feedbackPage.findMany({
    where: beyond(readCursor(after), "lastAt", "desc"),
    orderBy: [{ lastAt: "desc" }, { id: "desc" }],
    take: PAGES_AT_ONCE + 1,
    select: { id: true, page: true, yes: true, no: true, texts: true, lastAt: true },
  });
  const pages = found.slice(0, PAGES_AT_ONCE);
  const last = pages.at(-1);
  return { pages, next: found.length > PAGES_AT_ONCE && last ? writeCursor(last, last.lastAt) : undefined };
}

/** One page with what was written about it, the newest first. */
export async function findFeedbackPage(db: Db, actor: Actor, id: string, after?: string) {
  authorize(canSeeFeedback(actor), actor);
  const page = await db.feedbackPage.findUniqueOrThrow({
    where: { id: uuidOr404(id) },
    select: { id: true, page: true, yes: true, no: true, texts: true },
  });
  const found = await db.feedback.findMany({
    where: { AND: [{ page: page.page, text: { not: "" } }, beyond(readCursor(after), "createdAt", "desc")] },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: TEXTS_AT_ONCE + 1,
    select: { id: true, helpful: true, text: true, locale: true, createdAt: true },
  });
  const texts = found.slice(0, TEXTS_AT_ONCE);
  const last = texts.at(-1);
  return { page, texts, next: found.length > TEXTS_AT_ONCE && last ? writeCursor(last, last.createdAt) : undefined };
}
