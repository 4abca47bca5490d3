import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Staff } from "@/lib/auth/actor";
import { asActor, asSystem, type Db } from "@/lib/db/as-actor";
import { atDesk } from "@/lib/messages/testing/desk";
import { findDue } from "@/lib/staff/escalation/find-due";
import { countViews } from "@/lib/staff/queue/count-views";
import { CASES_A_PAGE, listQueue } from "@/lib/staff/queue/list-queue";
import { queuePlaces } from "@/lib/staff/queue/queue-places";
import { searchCases } from "@/lib/staff/queue/search-cases";
import { queueViews, readWish } from "@/lib/staff/queue/views";
import { listReviews, REVIEWS_A_PAGE } from "@/lib/staff/reviews/queries/list-reviews";
import { explaining, type Explained } from "@/lib/staff/testing/explained";
import { fillCases } from "@/lib/staff/testing/many-cases";

const CASES = 100_000;
/** Eight kilobytes each: a page of the queue, its counts and the walls around them stay far below the table, which has thousands. */
const MOST_BLOCKS = 1_500;

const md5 = (text: string) => createHash("md5").update(text).digest("hex");
let clerk: Staff;
let reviewer: Staff;

beforeAll(async () => {
  clerk = await atDesk("clerk", ["city-clerk"]);
  reviewer = await atDesk("clerk", ["parking"]);
  const departments = { busy: clerk.departments[0]!, other: reviewer.departments[0]! };
  await fillCases(process.env.DATABASE_OWNER_URL!, { cases: CASES, departments, mine: clerk.accountId });
}, 300_000);

/** Rows that this connection has read so far of the tables that grow, end to end or by an index. */
async function rowsRead(db: Db): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ name: string; n: number }[]>`
    SELECT relname AS name, (seq_tup_read + coalesce(idx_tup_fetch, 0))::int AS n FROM pg_stat_xact_user_tables
    WHERE relname IN ('application', 'party', 'review', 'citizen', 'account')`;
  return new Map(rows.map(({ name, n }) => [name, n]));
}

async function explained(run: (db: Db) => Promise<unknown>, actor = clerk) {
  const found: Explained[] = [];
  await asActor(actor, (db) => run(explaining(db, found)));
  return found;
}

const filters: Record<string, string>[] = [
  { service: "dog-licence" },
  { service: "library-card" },
  { stop: "inReview" },
  { stop: "pendingDecision" },
  { who: "me" },
  { who: "nobody" },
  { service: "library-card", stop: "inReview", who: "nobody" },
];
const wishes = [
  ...queueViews.flatMap((view) => [{ view }, { view, sort: "newest" }]),
  ...filters.flatMap((filter) => [filter, { ...filter, sort: "newest" }]),
];

describe(`a queue of ${CASES.toLocaleString("en")} applications`, () => {
  it.each(wishes)("reads its page and no more for %j, and the page after", async (parameters) => {
    const wish = readWish(parameters);
    const found = await explained(async (db) => {
      const first = await queuePlaces(db, clerk, wish, { take: CASES_A_PAGE });
      const after = first.at(-1)?.cursor;
      if (after) await queuePlaces(db, clerk, wish, { after, take: CASES_A_PAGE });
    });
    expect(found.flatMap(({ scanned }) => scanned)).toEqual([]);
    expect(Math.max(...found.map(({ blocks }) => blocks))).toBeLessThan(MOST_BLOCKS);
  });

  it("counts no further than it says", async () => {
    const [counts] = await explained((db) => countViews(db, clerk));
    expect(counts!.scanned).toEqual([]);
    expect(counts!.blocks).toBeLessThan(MOST_BLOCKS);
  });

  it.each([
    ["what one case is about", md5("street5").slice(0, 12), 1],
    ["a street that everyone lives in", "common street", 500],
    ["a part of a name", `holder ${md5("5").slice(0, 12)}`, 2],
  ])("finds %s", async (_, q, least) => {
    let ids: string[] = [];
    const [searched] = await explained(async (db) => {
      ids = (await searchCases(db, readWish({ q })))!.ids;
    });
    expect(ids.length).toBeGreaterThanOrEqual(least);
    expect(searched!.blocks).toBeLessThan(MOST_BLOCKS);
    const page = await explained((db) => queuePlaces(db, clerk, readWish({ q }), { found: { ids, hasMore: false }, take: CASES_A_PAGE }));
    expect(page.flatMap(({ scanned }) => scanned)).toEqual([]);
  });

  it("shows a page whole without reading any table that grows from end to end", async () => {
    const read = await asActor(clerk, async (db) => {
      const { cases } = await listQueue(db, clerk, readWish({ q: "common street" }));
      expect(cases).toHaveLength(CASES_A_PAGE);
      return db.$queryRaw<{ name: string }[]>`
        SELECT relname AS name FROM pg_stat_xact_user_tables WHERE seq_tup_read > 1000 AND relname IN ('application', 'party', 'review', 'citizen', 'account')`;
    });
    expect(read).toEqual([]);
  });

  it("looks up the review of a case that it is asked about, and reads no other", async () => {
    const listed = await asActor(reviewer, async (db) => {
      const before = await rowsRead(db);
      const reviews = await listReviews(db, reviewer);
      expect(reviews).toHaveLength(REVIEWS_A_PAGE + 1);
      for (const [table, read] of await rowsRead(db)) expect([table, read - (before.get(table) ?? 0) < 200]).toEqual([table, true]);
      return reviews.map(({ application }) => application.ref);
    });
    const [own, looked] = await explained(async (db) => {
      await queuePlaces(db, reviewer, readWish({}), { take: CASES_A_PAGE });
      const seen = await db.$queryRaw<{ ref: string }[]>`SELECT a.ref FROM application a WHERE a.ref = ANY (${listed})`;
      expect(seen.map(({ ref }) => ref).toSorted()).toEqual(listed.toSorted());
    }, reviewer);
    for (const { scanned, blocks } of [own!, looked!]) {
      expect(scanned).toEqual([]);
      expect(blocks).toBeLessThan(MOST_BLOCKS);
    }
  });

  it("is searched each morning for what is due by an index", async () => {
    const due = await asSystem("test", async (db) => {
      const found: Explained[] = [];
      await findDue(explaining(db, found), "late", 200);
      await findDue(explaining(db, found), "soon", 200);
      return found;
    });
    expect(due.flatMap(({ scanned }) => scanned)).toEqual([]);
    expect(Math.max(...due.map(({ blocks }) => blocks))).toBeLessThan(MOST_BLOCKS);
  });
});
