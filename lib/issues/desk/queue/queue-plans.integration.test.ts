import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Staff } from "@/lib/auth/actor";
import { asActor, type Db } from "@/lib/db/as-actor";
import { newStaff } from "@/lib/auth/testing/new-staff";
import { countIssues } from "@/lib/issues/desk/queue/count-issues";
import { ISSUES_A_PAGE, listIssues } from "@/lib/issues/desk/queue/list-issues";
import { issuePlaces } from "@/lib/issues/desk/queue/queue-places";
import { searchIssues } from "@/lib/issues/desk/queue/search-issues";
import { fillIssues } from "@/lib/issues/desk/testing/many-issues";
import { issueSorts, issueViews, readIssueWish } from "@/lib/issues/desk/views";
import { explaining, type Explained } from "@/lib/staff/testing/explained";

const ISSUES = 100_000;
/** Eight kilobytes each: a page of the queue, its counts and the walls around them stay far below the table, which has thousands. */
const MOST_BLOCKS = 1_500;

const md5 = (text: string) => createHash("md5").update(text).digest("hex");
let works: Staff;

beforeAll(async () => {
  works = await newStaff("works", ["city-clerk"]);
  const other = await newStaff("works", ["parking"]);
  const departments = { busy: works.departments[0]!, other: other.departments[0]! };
  await fillIssues(process.env.DATABASE_OWNER_URL!, { issues: ISSUES, departments, mine: works.accountId });
}, 300_000);

async function explained(run: (db: Db) => Promise<unknown>) {
  const found: Explained[] = [];
  await asActor(works, (db) => run(explaining(db, found)));
  return found;
}

const filters: Record<string, string>[] = [
  { view: "open", category: "pothole" },
  { view: "open", category: "noise" },
  { view: "open", ward: "rare-ward" },
  { view: "open", stop: "inProgress" },
  { view: "open", severity: "3" },
  { view: "open", who: "me" },
  { view: "open", who: "nobody" },
  { view: "open", category: "noise", stop: "triaged", who: "nobody" },
  { view: "new", category: "streetlight", ward: "old-harbour" },
];
const wishes = [
  ...issueViews.flatMap((view) => issueSorts.map((sort) => ({ view, sort }))),
  ...filters.flatMap((filter) => [filter, { ...filter, sort: "oldest" }, { ...filter, sort: "promised" }]),
];

describe(`a desk of ${ISSUES.toLocaleString("en")} reports`, () => {
  it.each(wishes)("reads its page and no more for %j, and the page after", async (parameters) => {
    const wish = readIssueWish(parameters);
    const found = await explained(async (db) => {
      const first = await issuePlaces(db, works, wish, { take: ISSUES_A_PAGE });
      const after = first.at(-1)?.cursor;
      if (after) await issuePlaces(db, works, wish, { after, take: ISSUES_A_PAGE });
    });
    expect(found.flatMap(({ scanned }) => scanned)).toEqual([]);
    expect(Math.max(...found.map(({ blocks }) => blocks))).toBeLessThan(MOST_BLOCKS);
  });

  it("counts no further than it says", async () => {
    const [counts] = await explained((db) => countIssues(db, works));
    expect(counts!.scanned).toEqual([]);
    expect(counts!.blocks).toBeLessThan(MOST_BLOCKS);
  });

  it.each([
    ["what one report says", `hole ${md5("hole3").slice(0, 12)}`, 1],
    ["a street that everyone reports", "common street", 500],
    ["nothing where signs stand for anything", "%%%", 0],
    ["nothing where no letters stand together", "a_b%c", 0],
  ])("finds %s", async (_, q, least) => {
    let ids: string[] = [];
    const [searched] = await explained(async (db) => {
      ids = (await searchIssues(db, readIssueWish({ q, view: "open" })))!.ids;
    });
    expect(ids.length).toBeGreaterThanOrEqual(least);
    if (!least) expect(ids).toEqual([]);
    expect(searched!.blocks).toBeLessThan(MOST_BLOCKS);
    const page = await explained((db) =>
      issuePlaces(db, works, readIssueWish({ q, view: "open" }), { found: { ids, hasMore: false }, take: ISSUES_A_PAGE }),
    );
    expect(page.flatMap(({ scanned }) => scanned)).toEqual([]);
  });

  it("shows a page whole without reading any table that grows from end to end", async () => {
    const read = await asActor(works, async (db) => {
      const { reports } = await listIssues(db, works, readIssueWish({ view: "open", q: "common street" }));
      expect(reports).toHaveLength(ISSUES_A_PAGE);
      return db.$queryRaw<{ name: string }[]>`
        SELECT relname AS name FROM pg_stat_xact_user_tables WHERE seq_tup_read > 1000 AND relname IN ('issue_report', 'public_issue', 'account')`;
    });
    expect(read).toEqual([]);
  });
});
