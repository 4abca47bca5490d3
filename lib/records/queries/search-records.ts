import type { Db } from "@/lib/db/as-actor";
import { writePlace, type PlaceInList } from "@/lib/records/place-in-list";
import { countAll, countMatches, type Counts } from "@/lib/records/queries/count-records";
import { showRecords, type ShownRecord } from "@/lib/records/queries/show-records";
import { listMatches, type Match, matchRecords, MOST_FOUND, type Words } from "@/lib/records/search/match-records";
import { mendWords } from "@/lib/records/search/mend-words";
import type { RecordWish } from "@/lib/records/wish";

export const RECORDS_A_PAGE = 20;

export type FoundRecords = {
  records: ShownRecord[];
  total: number;
  /** There are more than `total`: the newest are looked at. */
  isMore: boolean;
  counts: Counts;
  /** What was searched for in place of what was typed. */
  mended?: string;
  /** No record has all of the words; these have some. */
  isAny: boolean;
  next?: string;
};

/** One page of the records that fit, and how many there are of each kind. Nothing here reads more than MOST_FOUND records. */
export async function searchRecords(db: Db, wish: RecordWish, after?: PlaceInList): Promise<FoundRecords> {
  if (!wish.q && !wish.from && !wish.to) return browse(db, wish, after);
  const { words, matches, ...how } = await bestMatches(db, wish);
  const isMore = matches.length > MOST_FOUND;
  const found = matches.slice(0, MOST_FOUND);
  const page = wish.sort === "best" || !found.length ? byRank(found, after) : await listMatches(db, wish, words, after, RECORDS_A_PAGE + 1);
  return { ...(await shown(db, page, words.typed)), ...how, total: found.length, isMore, counts: countMatches(found), isAny: words.isAny };
}

async function browse(db: Db, wish: RecordWish, after?: PlaceInList): Promise<FoundRecords> {
  const none = { typed: "", isAny: false };
  const page = await listMatches(db, wish, none, after, RECORDS_A_PAGE + 1);
  return { ...(await shown(db, page, "")), ...(await countAll(db, wish)), isMore: false, isAny: false };
}

type Best = { words: Words; matches: Match[]; mended?: string };

/** As typed; else with its slips mended; else with any of the words. */
async function bestMatches(db: Db, wish: RecordWish): Promise<Best> {
  const plain = await plainWords(db, wish.q);
  const words = { typed: plain, isAny: false };
  if (wish.q && !plain) return { words, matches: [] }; // signs alone are no words
  const matches = await matchRecords(db, wish, words);
  if (matches.length || !plain) return { words, matches };
  const mended = await mendWords(db, plain);
  const typed = mended ?? plain;
  if (mended) {
    const meant = await matchRecords(db, wish, { typed, isAny: false });
    if (meant.length) return { words: { typed, isAny: false }, matches: meant, mended };
  }
  const some = await matchRecords(db, wish, { typed, isAny: true });
  return { words: { typed, isAny: some.length > 0 }, matches: some, ...(mended && { mended }) };
}

/** What was typed in the spelling that records are found by. */
async function plainWords(db: Db, typed: string): Promise<string> {
  const [row] = await db.$queryRaw<{ plain: string }[]>`SELECT record_plain(${typed}) AS plain`;
  return row!.plain.trim().replace(/\s+/g, " ");
}

function byRank(found: Match[], after?: PlaceInList) {
  const sorted = found.toSorted((a, b) => b.rank - a.rank || (a.day < b.day ? 1 : a.day > b.day ? -1 : a.id < b.id ? 1 : -1));
  const isBeyond = ({ rank, day, id }: Match) =>
    !after || rank < after.rank! || (rank === after.rank && (day < after.day || (day === after.day && id < after.id)));
  return sorted.filter(isBeyond).slice(0, RECORDS_A_PAGE + 1);
}

async function shown(db: Db, page: PlaceInList[], typed: string) {
  const rows = page.slice(0, RECORDS_A_PAGE);
  const next = page.length > RECORDS_A_PAGE ? writePlace(rows.at(-1)!) : undefined;
  return { records: await showRecords(db, rows.map(({ id }) => id), typed), ...(next && { next }) }; // prettier-ignore
}
