import type { Db } from "@/lib/db/as-actor";
import { join, sql } from "@/lib/db/sql";
import type { AskedFor } from "@/lib/issues/open311/asked-for";
import { shownSql, type PublicIssue } from "@/lib/issues/public/shown";
import { isEndedSql, isOpenSql } from "@/lib/issues/public/narrowed";
import { findShownAmong } from "@/lib/issues/queries/find-shown";

/** As the standard limits an answer. */
export const MOST_REQUESTS = 1_000;

/** What another program asks for, the newest first. Only what everybody sees. */
export async function listRequested(db: Db, asked: AskedFor): Promise<PublicIssue[]> {
  if ("ids" in asked) return findShownAmong(db, asked.ids);
  const { codes, from, until, status } = asked;
  const parts = [sql`reported_at BETWEEN ${from} AND ${until}`];
  if (codes.length) parts.push(sql`category = ANY (${codes})`);
  if (status) parts.push(status === "open" ? isOpenSql : isEndedSql);
  return db.$queryRaw<PublicIssue[]>`
    SELECT ${shownSql} FROM public_issue WHERE ${join(parts, " AND ")} ORDER BY reported_at DESC, report_id DESC LIMIT ${MOST_REQUESTS}`;
}
