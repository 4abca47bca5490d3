import type { Db } from "@/lib/db/as-actor";
import { sql, type Sql } from "@/lib/db/sql";
import type { PlaceInList } from "@/lib/records/place-in-list";
import type { RecordWish } from "@/lib/records/wish";

/** A search looks at no more records than these, the newest first, and says so. */
export const MOST_FOUND = 1_000;

export type Match = { id: string; day: string; category: string; department: string; rank: number };
/** Which words: all of them, any of them, or none as nothing was typed. */
export type Words = { typed: string; isAny: boolean };

/** Up to one more than is shown as found. */
export const matchRecords = (db: Db, wish: RecordWish, words: Words): Promise<Match[]> =>
  db.$queryRaw<Match[]>`
    SELECT record_id AS id, documented_on::text AS day, category, department, rank
    FROM record_matches(${wanted(wish, words)}, ${wish.sort === "best" ? asked(words) : nothing}, ${between(wish)}, ${wish.sort === "oldest"}, ${MOST_FOUND + 1}::int)`;

/** The ids of one page of a list that is sorted by date, from a place on: a list goes on for as long as there are records. */
export const listMatches = (db: Db, wish: RecordWish, words: Words, after: PlaceInList | undefined, take: number) =>
  db.$queryRaw<{ id: string; day: string }[]>`
    SELECT record_id AS id, documented_on::text AS day
    FROM record_candidates(${wanted(wish, words)}, ${between(wish)}, ${wish.sort === "oldest"}, ${dayOf(after?.day)}, ${after?.id ?? null}::uuid, ${take}::int)`;

const nothing = sql`NULL::tsquery`;
const dayOf = (day: string | undefined) => sql`${day || null}::date`;
/** The days of a wish. A year is days, too: then no search looks for a common word in the months before it. */
function between({ from, to, year }: RecordWish): Sql {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const since = year && (!from || from < first) ? first : from;
  const until = year && (!to || to > last) ? last : to;
  return sql`${dayOf(since)}, ${dayOf(until)}`;
}

const asked = ({ typed, isAny }: Words) => (typed ? sql`record_query(${typed}, ${isAny})` : nothing);

/** The words and everything the list is narrowed by, as one question to one index. */
function wanted(wish: RecordWish, words: Words): Sql {
  const marks = [wish.category && `c=${wish.category}`, wish.department && `d=${wish.department}`].filter(Boolean);
  const parts = [...(words.typed ? [asked(words)] : []), ...marks.map((mark) => sql`record_mark(${mark})`)];
  return parts.length ? parts.reduce((all, part) => sql`${all} && ${part}`) : nothing;
}
