import type { Db } from "@/lib/db/as-actor";
import { paths } from "@/lib/paths";
import type { Page } from "@/lib/sitemap/xml";

/** What is published goes on growing: it is listed by the month it was published in. */
export const growing = ["records", "notices", "issues"] as const;
export type Growing = (typeof growing)[number];

/** So many months back, and so many pages of a month; each stands there in three languages. */
const MOST_MONTHS = 120;
const MOST_A_MONTH = 5_000;

type Span = { gte: Date; lt: Date };
type Published = { at: (db: Db, order: "asc" | "desc") => Promise<Date | undefined>; pages: (db: Db, span: Span) => Promise<Page[]> };

const kinds: Record<Growing, Published> = {
  records: {
    at: async (db, order) =>
      (await db.publishedRecord.findFirst({ orderBy: [{ publishedAt: order }, { recordId: order }], select: { publishedAt: true } }))
        ?.publishedAt,
    pages: async (db, span) =>
      (await db.publishedRecord.findMany({ where: { publishedAt: span }, orderBy: [{ publishedAt: "desc" }, { recordId: "desc" }], take: MOST_A_MONTH, select: { recordId: true, updatedAt: true } })) // prettier-ignore
        .map(({ recordId, updatedAt }) => ({ path: paths.record(recordId), changed: updatedAt })),
  },
  notices: {
    at: async (db, order) =>
      (await db.publicNotice.findFirst({ orderBy: [{ publishedAt: order }, { noticeId: order }], select: { publishedAt: true } }))
        ?.publishedAt,
    pages: async (db, span) =>
      (await db.publicNotice.findMany({ where: { publishedAt: span, status: { not: "withdrawn" } }, orderBy: [{ publishedAt: "desc" }, { noticeId: "desc" }], take: MOST_A_MONTH, select: { slug: true, updatedAt: true } })) // prettier-ignore
        .map(({ slug, updatedAt }) => ({ path: paths.notice(slug), changed: updatedAt })),
  },
  issues: {
    at: async (db, order) =>
      (await db.publicIssue.findFirst({ orderBy: [{ reportedAt: order }, { reportId: order }], select: { reportedAt: true } }))?.reportedAt,
    pages: async (db, span) =>
      (await db.publicIssue.findMany({ where: { reportedAt: span }, orderBy: [{ reportedAt: "desc" }, { reportId: "desc" }], take: MOST_A_MONTH, select: { ref: true, updatedAt: true } })) // prettier-ignore
        .map(({ ref, updatedAt }) => ({ path: paths.issue(ref), changed: updatedAt })),
  },
};

const monthOf = (at: Date) => at.toISOString().slice(0, 7);
const startOf = (month: string) => new Date(`${month}-01T00:00:00Z`);
const nextMonth = (month: string) => monthOf(new Date(startOf(month).getTime() + 32 * 86_400_000));

/** The months in which something was published, as "2026-11", the newest first. Between the first and the last, none is left out. */
export async function monthsOf(db: Db, kind: Growing): Promise<string[]> {
  const [first, last] = [await kinds[kind].at(db, "asc"), await kinds[kind].at(db, "desc")];
  if (!first || !last) return [];
  const months: string[] = [];
  for (let month = monthOf(first); month <= monthOf(last); month = nextMonth(month)) months.unshift(month);
  return months.slice(0, MOST_MONTHS);
}

/** What was published in a month, the newest first. */
export const pagesOf = (db: Db, kind: Growing, month: string): Promise<Page[]> =>
  kinds[kind].pages(db, { gte: startOf(month), lt: startOf(nextMonth(month)) });
