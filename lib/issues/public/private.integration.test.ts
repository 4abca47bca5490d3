import { beforeAll, expect, it } from "vitest";
import { newStaff } from "@/lib/auth/testing/new-staff";
import { findCategory } from "@/lib/city/issues/categories";
import { locate } from "@/lib/city/plan/locate";
import { asActor } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { hideIssue } from "@/lib/issues/desk/commands/hide-issue";
import { ask } from "@/lib/issues/open311/testing/ask";
import { readIssueWish } from "@/lib/issues/public/wish";
import { findPublicIssue } from "@/lib/issues/queries/find-public-issue";
import { listNearby } from "@/lib/issues/queries/list-nearby";
import { listPins } from "@/lib/issues/queries/list-pins";
import { listChangedIssues, listPublicIssues } from "@/lib/issues/queries/list-public";
import { newIssue } from "@/lib/issues/testing/new-issue";
import { cityDay } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { pagesOf } from "@/lib/sitemap/queries";

const visitor = { kind: "visitor" } as const;
/** A word that no other report says. */
const WORD = "wombatite";
/** A house at which nothing else is reported. */
const { lat, lng } = locate("lantern-street", 19)!;
const place = { lat, lng };
const box = { south: place.lat - 0.002, west: place.lng - 0.002, north: place.lat + 0.002, east: place.lng + 0.002 };
let report: { id: string; ref: string };

const refs = (found: { ref: string }[] | undefined) => found!.map(({ ref }) => ref);

/** Every way by which somebody without a session comes to reports: whether each of them leads to this one. */
async function reachedBy() {
  const wish = readIssueWish({ q: WORD });
  const all = readIssueWish({});
  const open = await ask(`requests.json?service_code=pothole&q=${WORD}`);
  const one = await ask(`requests/${report.ref}.json`);
  return asActor(visitor, async (db) => ({
    search: refs((await listPublicIssues(db, wish)).issues).includes(report.ref),
    list: refs((await listPublicIssues(db, all, undefined, 500)).issues).includes(report.ref),
    feed: refs(await listChangedIssues(db, all, 500)).includes(report.ref),
    map: refs(await listPins(db, all, box)).includes(report.ref),
    open311: [(await open.text()).includes(report.ref), one.status === 200],
    sitemap: (await pagesOf(db, "issues", cityDay(now()).slice(0, 7))).some(({ path }) => path.includes(report.ref)),
    count: await db.publicIssue.count({ where: { ref: report.ref } }),
    history: await db.issueUpdate.count({ where: { reportId: report.id } }),
    photos: await db.issuePhoto.count({ where: { reportId: report.id } }),
  }));
}
const byNumber = () =>
  findPublicIssue(visitor, report.ref).then(
    () => true,
    (error: unknown) => !(error instanceof NotFoundError),
  );
const nearby = async () => refs(await listNearby(visitor, findCategory("pothole")!, place)).includes(report.ref);

beforeAll(async () => {
  report = await newIssue(visitor, { description: `A hole full of ${WORD}.`, place });
});

it("a report is reached by everybody, and once it is private by nobody: number, list, search, map, feed, sitemap, Open311 and count", async () => {
  expect(await reachedBy()).toMatchObject({
    ...{ search: true, list: true, feed: true, map: true, open311: [true, true], sitemap: true, count: 1, history: 1 },
  });
  expect([await byNumber(), await nearby()]).toEqual([true, true]);

  await hideIssue(await newStaff("works", ["public-works"]), { ref: report.ref, seen: "", to: "private" });
  expect(await reachedBy()).toEqual({
    ...{ search: false, list: false, feed: false, map: false, open311: [false, false], sitemap: false, count: 0, history: 0, photos: 0 },
  });
  expect([await byNumber(), await nearby()]).toEqual([false, false]);
});
