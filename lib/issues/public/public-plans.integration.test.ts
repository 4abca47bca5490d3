import { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { findCategory } from "@/lib/city/issues/categories";
import { cityBox } from "@/lib/city/plan/box";
import { locate } from "@/lib/city/plan/locate";
import { metresBetween } from "@/lib/city/plan/metres";
import { asActor, type Db } from "@/lib/db/as-actor";
import { listNearby as listNearbyAtDesk } from "@/lib/issues/desk/queries/list-nearby";
import { readIssueWish } from "@/lib/issues/public/wish";
import { listPins } from "@/lib/issues/queries/list-pins";
import { listChangedIssues, listPublicIssues, ISSUES_A_PAGE } from "@/lib/issues/queries/list-public";
import { findNearest } from "@/lib/issues/queries/find-nearest";
import { listRequested, MOST_REQUESTS } from "@/lib/issues/queries/list-requested";
import { fillPublicIssues } from "@/lib/issues/testing/many-public-issues";
import { explaining, type Explained } from "@/lib/staff/testing/explained";

const ISSUES = 100_000;
/** Eight kilobytes each; the table alone has thousands. */
const [MOST_OF_A_PAGE, MOST_OF_A_MAP, MOST_OF_AN_ANSWER] = [1_000, 9_000, 4_000];
const visitor = { kind: "visitor" } as const;
const DAY_MS = 86_400_000;

beforeAll(() => fillPublicIssues(process.env.DATABASE_OWNER_URL!, ISSUES), 120_000);

async function explained(run: (db: Db) => Promise<unknown>) {
  const found: Explained[] = [];
  await asActor(visitor, (db) => run(explaining(db, found)));
  return { scanned: found.flatMap(({ scanned }) => scanned), blocks: Math.max(...found.map(({ blocks }) => blocks)) };
}

/** What a test compares with, read in full by the owner of the tables. */
async function owned<Row extends object>(statement: string, values: unknown[]) {
  const owner = new Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await owner.connect();
  return owner.query<Row>(statement, values).finally(() => owner.end());
}

const wishes: Record<string, string>[] = [
  ...[{}, { state: "open" }, { state: "ended" }, { category: "pothole" }, { category: "noise" }, { ward: "saltmarsh" }, { since: "week" }],
  ...[{ category: "tree", ward: "upper-town" }, { category: "noise", state: "open" }, { ward: "lighthouse-point" }],
  ...[
    { category: "pothole", ward: "mill-green", state: "open", since: "year" },
    { q: "zebra" },
    { q: "common street" },
    { q: "broken drain" },
  ],
  ...[
    { q: "no such word" },
    { q: "drain", category: "noise" },
    { q: "IR-000-000-000" },
    { q: "% _ ' OR 1=1 --" },
    { q: "x".repeat(10_000) },
  ],
];

describe(`a public list of ${ISSUES.toLocaleString("en")} reports`, () => {
  it.each(wishes)("reads its page and no more for %j, and the page after", async (said) => {
    const wish = readIssueWish(said);
    const { scanned, blocks } = await explained(async (db) => {
      const { issues, next } = await listPublicIssues(db, wish);
      expect(issues.length).toBeLessThanOrEqual(ISSUES_A_PAGE);
      await listPublicIssues(db, wish, next);
    });
    expect(scanned).toEqual([]);
    expect(blocks).toBeLessThan(MOST_OF_A_PAGE);
  });

  it.each([{}, { state: "open" }, { category: "pothole" }, { ward: "saltmarsh" }])("reads what changed last for %j", async (said) => {
    const { scanned, blocks } = await explained((db) => listChangedIssues(db, readIssueWish(said), 50));
    expect([scanned, blocks < MOST_OF_A_PAGE]).toEqual([[], true]);
  });

  it("leads through every page once, in order", async () => {
    const wish = readIssueWish({ category: "noise" });
    const refs: string[] = [];
    let after: string | undefined;
    do {
      const page = await asActor(visitor, (db) => listPublicIssues(db, wish, after));
      refs.push(...page.issues.map(({ ref }) => ref));
      after = page.next;
    } while (after);
    expect(refs.filter((ref) => ref.startsWith("VP-"))).toHaveLength(ISSUES / 2_000);
    expect(new Set(refs).size).toBe(refs.length);
  });
});

describe("a map of them", () => {
  const street = (metres: number) => {
    const { lat, lng } = locate("quay-street", 22)!;
    const degrees = metres / 100_000;
    return { south: lat - degrees, west: lng - degrees, north: lat + degrees, east: lng + degrees };
  };

  it.each([
    ["the whole city", cityBox(), MOST_OF_A_MAP],
    ["a part of it", street(800), 3_000],
    ["one street", street(100), 1_500],
  ])("asks for %s within its bounds", async (_, box, most) => {
    for (const said of [{}, { state: "open" }, { category: "pothole" }, { category: "noise" }, { q: "zebra" }]) {
      const { scanned, blocks } = await explained(async (db) => {
        const pins = await listPins(db, readIssueWish(said), box);
        expect(pins!.length).toBeLessThanOrEqual(480);
        for (const { lat, lng } of pins!) expect(lat >= box.south && lat <= box.north && lng >= box.west && lng <= box.east).toBe(true);
        if (!Object.keys(said).length) expect(pins!.length).toBeGreaterThan(10);
      });
      expect([said, scanned]).toEqual([said, []]);
      expect([said, blocks, blocks < most]).toEqual([said, blocks, true]);
    }
  });

  it("is asked for what a high or far map shows: the city in it", async () => {
    const { south, west, north, east } = cityBox();
    const high = { south: south - 0.05, west: west - 0.05, north: north + 0.05, east: east + 0.05 };
    expect((await asActor(visitor, (db) => listPins(db, readIssueWish({}), high)))!.length).toBeGreaterThan(10);
  });

  it("is not asked for the whole world, nor for what is no box", async () => {
    const world = { south: -90, west: -180, north: 90, east: 180 };
    for (const box of [world, { ...world, north: NaN }, { south: 39, west: -75, north: 38, east: -75.1 }])
      expect(await asActor(visitor, (db) => listPins(db, readIssueWish({}), box))).toBeUndefined();
  });

  it.each([
    ["in the middle of the city", () => locate("quay-street", 22)!],
    ["where a quarter of all reports lies", () => ({ lat: 38.126, lng: -75.1918 })],
  ])("looks around a place %s for the same problem, and finds the nearest of all", async (_, place) => {
    const { lat, lng } = place();
    const since = new Date(Date.now() - 30 * DAY_MS);
    const wanted = { category: "pothole", radiusM: findCategory("pothole")!.radiusM, point: { lat, lng }, since, most: 5 };
    const { rows } = await owned<{ ref: string; lat: number; lng: number }>(
      `SELECT ref, lat, lng FROM public_issue WHERE category = 'pothole' AND duplicate_of_ref IS NULL
       AND (status NOT IN ('resolved', 'closed') OR updated_at > $1)`,
      [since],
    );
    const metres = rows.map((one) => metresBetween(one, { lat, lng })).filter((one) => one <= wanted.radiusM);
    const nearest = metres.toSorted((a, b) => a - b).slice(0, 5).map(Math.round); // prettier-ignore
    expect(nearest.length).toBeGreaterThan(0);
    const near = { ref: "", category: "pothole", lat, lng, reportedAt: new Date(since.getTime() + 60 * DAY_MS) };
    const { scanned, blocks } = await explained(async (db) => {
      expect((await findNearest(db, wanted)).map((one) => one.metres)).toEqual(nearest);
      expect((await listNearbyAtDesk(db, near)).slice(0, 5).map((one) => one.metres)).toEqual(nearest);
    });
    expect([scanned, blocks < MOST_OF_A_PAGE, blocks]).toEqual([[], true, blocks]);
  });
});

describe("an answer to another program", () => {
  const span = (from: number, until: number) => ({
    from: new Date(Date.now() - from * DAY_MS),
    until: new Date(Date.now() - until * DAY_MS),
  });

  it.each([
    ["the last 90 days", { codes: [], ...span(90, 0) }],
    ["what is open", { codes: [], ...span(90, 0), status: "open" as const }],
    ["two kinds of another year", { codes: ["pothole", "tree"], ...span(800, 710), status: "closed" as const }],
    ["a rare kind", { codes: ["noise"], ...span(90, 0) }],
  ])("holds the first thousand of %s", async (_, asked) => {
    const { scanned, blocks } = await explained(async (db) => {
      const found = await listRequested(db, asked);
      expect(found.length).toBeGreaterThan(0);
      expect(found.length).toBeLessThanOrEqual(MOST_REQUESTS);
    });
    expect(scanned).toEqual([]);
    expect(blocks).toBeLessThan(MOST_OF_AN_ANSWER);
  });
});
