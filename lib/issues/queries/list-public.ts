import type { Db } from "@/lib/db/as-actor";
import { sql } from "@/lib/db/sql";
import { narrowed } from "@/lib/issues/public/narrowed";
import { shownSql, type PublicIssue } from "@/lib/issues/public/shown";
import type { IssueWish } from "@/lib/issues/public/wish";
import { readCursor, writeCursor } from "@/lib/keyset";

export const ISSUES_A_PAGE = 20;

/** A page of the reports that everybody sees, the newest first. Throws NotFoundError for a place that is none. */
export async function listPublicIssues(db: Db, wish: IssueWish, after?: string, take = ISSUES_A_PAGE) {
  const cursor = readCursor(after);
  const where = narrowed(wish);
  if (!where) return { issues: [], next: undefined };
  const beyond = cursor ? sql`(reported_at, report_id) < (${cursor.at}, ${cursor.id}::uuid)` : sql`true`;
  const found = await db.$queryRaw<PublicIssue[]>`
    SELECT ${shownSql} FROM public_issue WHERE ${where} AND ${beyond} ORDER BY reported_at DESC, report_id DESC LIMIT ${take + 1}`;
  const issues = found.slice(0, take);
  return { issues, next: found.length > take ? writeCursor(issues.at(-1)!, issues.at(-1)!.reportedAt) : undefined };
}

/** The reports that changed last, for feeds. */
export async function listChangedIssues(db: Db, wish: IssueWish, take: number): Promise<PublicIssue[]> {
  const where = narrowed(wish);
  if (!where) return [];
  return db.$queryRaw<PublicIssue[]>`
    SELECT ${shownSql} FROM public_issue WHERE ${where} ORDER BY updated_at DESC, report_id DESC LIMIT ${take}`;
}
