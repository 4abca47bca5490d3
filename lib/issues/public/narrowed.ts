import { now } from "@/lib/clock";
import { sql, type Sql, join, raw } from "@/lib/db/sql";
import { spans, type IssueWish } from "@/lib/issues/public/wish";
import { wordsQuery } from "@/lib/issues/public/words-query";
import { isReference, normaliseReference } from "@/lib/reference";

const DAY_MS = 86_400_000;

/** As the partial index has it: whatever is neither. */
export const isOpenSql = raw("status NOT IN ('resolved', 'closed')");
export const isEndedSql = raw("status IN ('resolved', 'closed')");
/** As the index of words has it. */
const wordsSql = raw("to_tsvector('simple', summary || ' ' || address || ' ' || replace(category, '-', ' '))");

/** The conditions of a wish on `public_issue`; undefined where nothing can fit. */
export function narrowed({ q, category, ward, state, since }: IssueWish): Sql | undefined {
  const parts: Sql[] = [];
  if (category) parts.push(sql`category = ${category}`);
  if (ward) parts.push(sql`ward = ${ward}`);
  if (state) parts.push(state === "open" ? isOpenSql : isEndedSql);
  if (since) parts.push(sql`reported_at >= ${new Date(now().getTime() - spans[since] * DAY_MS)}`);
  if (q) {
    const words = wordsQuery(q);
    if (!words) return undefined;
    parts.push(isReference(q) ? sql`ref = ${normaliseReference(q)}` : sql`${wordsSql} @@ to_tsquery('simple', ${words})`);
  }
  return parts.length ? join(parts, " AND ") : sql`true`;
}
