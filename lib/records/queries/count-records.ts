import type { Db } from "@/lib/db/as-actor";
import type { Match } from "@/lib/records/search/match-records";
import type { RecordWish } from "@/lib/records/wish";

export const facets = ["category", "department", "year"] as const;
export type Facet = (typeof facets)[number];

/** How many records there are of each kind. */
export type Counts = Record<Facet, Map<string, number>>;

type Kind = { category: string; department: string; year: string; records: number };

/** Of everything that is published, from rows that are kept: no record is read to know how many there are. */
export async function countAll(db: Db, { category, department, year }: RecordWish): Promise<{ total: number; counts: Counts }> {
  const tallies = await db.recordTally.findMany({
    where: { ...(category && { category }), ...(department && { department }), ...(year && { year: Number(year) }) },
    take: 20_000, // a kind, a department and a year each: never so many
  });
  const kinds = tallies.map((tally) => ({ ...tally, year: String(tally.year) }));
  return { total: kinds.reduce((sum, { records }) => sum + records, 0), counts: countKinds(kinds) };
}

export const countMatches = (matches: Match[]): Counts =>
  countKinds(matches.map(({ category, department, day }) => ({ category, department, year: day.slice(0, 4), records: 1 })));

function countKinds(kinds: Kind[]): Counts {
  const counts: Counts = { category: new Map(), department: new Map(), year: new Map() };
  for (const kind of kinds)
    for (const facet of facets) counts[facet].set(kind[facet], (counts[facet].get(kind[facet]) ?? 0) + kind.records);
  return counts;
}
