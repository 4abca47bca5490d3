import { beforeAll, describe, expect, it } from "vitest";
import { asActor, type Db } from "@/lib/db/as-actor";
import { readPlace } from "@/lib/records/place-in-list";
import { listNewest } from "@/lib/records/queries/list-newest";
import { RECORDS_A_PAGE, searchRecords } from "@/lib/records/queries/search-records";
import { MOST_FOUND } from "@/lib/records/search/match-records";
import { fillRecords } from "@/lib/records/testing/many-records";
import { readWish, type RecordWish } from "@/lib/records/wish";

const RECORDS = 50_000;
/** Eight kilobytes each. A thousand records with their texts are read for a common word; the archive has many times that. */
const MOST_BLOCKS = 14_000;
const FEW_BLOCKS = 2_500;

beforeAll(() => fillRecords(process.env.DATABASE_OWNER_URL!, RECORDS), 120_000);

const visitor = { kind: "visitor" } as const;

/** Blocks that a transaction touched, of every table and index, and the rows it read by going through a table from end to end. */
async function costOf(run: (db: Db) => Promise<unknown>) {
  return asActor(visitor, async (db) => {
    const before = await touched(db);
    await run(db);
    const after = await touched(db);
    return { blocks: after.blocks - before.blocks, scanned: after.scanned - before.scanned };
  });
}

async function touched(db: Db) {
  const [row] = await db.$queryRaw<{ blocks: number; scanned: number }[]>`
    SELECT sum(pg_stat_get_xact_blocks_hit(c.oid))::int AS blocks, sum(CASE WHEN c.relkind = 'r' THEN pg_stat_get_xact_tuples_returned(c.oid) ELSE 0 END)::int AS scanned
    FROM pg_class c WHERE c.relname ~ '^(published_record|record_word|record_tally)' OR c.oid IN (SELECT reltoastrelid FROM pg_class WHERE relname = 'published_record')`;
  return row!;
}

const wishes: [string, Partial<RecordWish>][] = [
  ["nothing", {}],
  ["nothing, from its other end", { sort: "oldest" }],
  ["a kind, a department and a year", { category: "minutes", department: "revenue", year: "2019" }],
  ["a word that every record has", { q: "council" }],
  ["the same, newest first", { q: "council", sort: "newest" }],
  ["the same, oldest first", { q: "council", sort: "oldest" }],
  ["two words that every record has", { q: "council meeting" }],
  ["a word that one in ten has", { q: "harbour", sort: "newest" }],
  ["a common word of one kind", { q: "council", category: "budgets" }],
  ["a common word of a few days", { q: "council", from: "2015-03-01", to: "2015-03-20" }],
  ["a word that few have", { q: "quillwort" }],
  ["a word that one has", { q: "zyzzyva" }],
  ["a misspelt word", { q: "zyzyvva" }],
  ["words that no record has all of", { q: "zyzzyva quillwort" }],
  ["nothing that is there", { q: "qqqqqq" }],
];

describe(`an archive of ${RECORDS.toLocaleString("en")} records`, () => {
  it.each(wishes)("searched for %s reads a bounded part of it", async (_, wanted) => {
    const wish = readWish(wanted);
    const { blocks, scanned } = await costOf((db) => searchRecords(db, wish));
    expect(scanned).toBeLessThan(6_000);
    expect(blocks).toBeLessThan(MOST_BLOCKS);
  });

  it("finds the one, the few and the newest thousand", async () => {
    const search = (q: string) => asActor(visitor, (db) => searchRecords(db, readWish({ q })));
    expect(await search("zyzzyva")).toMatchObject({ total: 1, isMore: false });
    expect(await search("quillwort")).toMatchObject({ total: RECORDS / 1_000, isMore: false });
    const common = await search("council");
    expect(common).toMatchObject({ total: MOST_FOUND, isMore: true });
    expect(common.records).toHaveLength(RECORDS_A_PAGE);
    expect([...common.counts.year.keys()]).toEqual(["2026"]);
    expect(await search("zyzyvva")).toMatchObject({ mended: "zyzzyva", total: 1 });
  });

  it.each(["newest", "oldest"] as const)(
    "goes on page after page, %s first, without a gap and without reading what lies before",
    async (sort) => {
      const wish = readWish({ q: "council", sort });
      const seen: string[] = [];
      let after: string | undefined;
      for (let page = 0; page < 3; page++) {
        const found = await asActor(visitor, (db) => searchRecords(db, wish, readPlace(after)));
        seen.push(...found.records.map(({ documentedOn, id }) => `${documentedOn.toISOString()} ${id}`));
        after = found.next!;
      }
      expect(new Set(seen).size).toBe(3 * RECORDS_A_PAGE);
      expect(sort === "oldest" ? seen.toSorted() : seen.toSorted().reverse()).toEqual(seen);
      const deep = readPlace("2005-06-01.ffffffff-ffff-7fff-bfff-ffffffffffff");
      const { blocks } = await costOf((db) => searchRecords(db, readWish({ sort }), deep));
      expect(blocks).toBeLessThan(FEW_BLOCKS);
    },
  );

  it("goes on by how well records fit, without a gap", async () => {
    const wish = readWish({ q: "harbour council" });
    const first = await asActor(visitor, (db) => searchRecords(db, wish));
    const second = await asActor(visitor, (db) => searchRecords(db, wish, readPlace(first.next)));
    const ids = [...first.records, ...second.records].map(({ id }) => id);
    expect(new Set(ids).size).toBe(2 * RECORDS_A_PAGE);
  });

  it("feeds its newest by an index", async () => {
    const { blocks, scanned } = await costOf((db) => listNewest(db, { category: "", department: "" }));
    expect(scanned).toBe(0);
    expect(blocks).toBeLessThan(500);
  });

  it.each([
    "%",
    "_",
    "' OR 1=1 --",
    "&|!",
    ":*",
    "<->",
    "a & !b",
    "\\",
    "((((",
    "c=minutes",
    "'",
    "x".repeat(10_000),
    "word ".repeat(2_000),
    "\u0000a",
    "القرار",
    "🚢",
  ])("%s is only words", async (q) => {
    const { blocks } = await costOf(async (db) => {
      const { total } = await searchRecords(db, readWish({ q }));
      expect(total).toBeLessThanOrEqual(MOST_FOUND); // and not everything
    });
    expect(blocks).toBeLessThan(MOST_BLOCKS);
  });
});
