import type { Db } from "@/lib/db/as-actor";
import { editDistance } from "@/lib/records/search/edit-distance";

const SHORTEST = 4;
const LONGEST = 24;
/** The trigrams of a short word with a slip in it are all others. */
const SHORT = 6;

type Known = { word: string; records: number };

/** What was typed, plain, with each word that no record has replaced by the one that was meant, as far as one is near; undefined when none is. */
export async function mendWords(db: Db, typed: string): Promise<string | undefined> {
  const words = typed.split(" ").slice(0, 8);
  const mended: string[] = [];
  for (const word of words) mended.push((await isKnown(db, word)) ? word : ((await nearest(db, word)) ?? word));
  const whole = mended.join(" ");
  return whole === words.join(" ") ? undefined : whole;
}

async function isKnown(db: Db, word: string): Promise<boolean> {
  if (word.length < SHORTEST || word.length > LONGEST || /\d/.test(word)) return true;
  const found = await db.$queryRaw<
    unknown[]
  >`SELECT 1 AS one FROM record_candidates(record_query(${word}, false), NULL, NULL, false, NULL, NULL, 1)`;
  return found.length > 0;
}

async function nearest(db: Db, word: string): Promise<string | undefined> {
  const alike = await db.$queryRaw<Known[]>`
    SELECT word, records FROM record_word WHERE word % ${word} ORDER BY similarity(word, ${word}) DESC, records DESC LIMIT 30`;
  const near = word.length <= SHORT ? [...alike, ...(await alikeByLetter(db, word))] : alike;
  const most = word.length <= 5 ? 1 : word.length <= 8 ? 2 : 3;
  return near
    .map((known) => ({ ...known, distance: editDistance(word, known.word) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance || b.records - a.records)[0]?.word;
}

const alikeByLetter = (db: Db, word: string) =>
  db.$queryRaw<Known[]>`
    SELECT word, records FROM record_word
    WHERE word >= ${word[0]!} AND word < ${word[0]! + "\u{10ffff}"} AND length(word) BETWEEN ${word.length - 1} AND ${word.length + 1}
    ORDER BY records DESC LIMIT 300`;
