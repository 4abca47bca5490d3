import { beforeAll, expect, it } from "vitest";
import { newSent } from "@/lib/applications/testing/new-sent";
import type { ApplicationStatus } from "@/lib/applications/workflow";
import type { Resident, Staff } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { atDesk } from "@/lib/messages/testing/desk";
import { CASES_A_PAGE } from "@/lib/staff/queue/list-queue";
import { neighboursOf } from "@/lib/staff/queue/neighbours";
import { queuePlaces, today } from "@/lib/staff/queue/queue-places";
import { readWish } from "@/lib/staff/queue/views";

let clerk: Staff;
let resident: Resident;
const made = new Set<string>();
/** Of all cases of the service, those of the demo city too. */
let refs: Map<string, string>;

/** Priorities and days that share each other's values, so that only the whole of a place tells two cases apart. */
const cases: [priority: number, daysLeft: number, hoursAgo: number, status: ApplicationStatus][] = [
  ...([0, 1] as const).flatMap((priority) =>
    [-2, 0, 0, 3].map((days, n): [number, number, number, ApplicationStatus] => [priority, days, n % 2, "inReview"]),
  ),
  [0, 1, 5, "actionRequired"],
  [0, 9, 2, "issued"],
  [0, 9, 3, "refused"],
  [0, 9, 3, "refused"],
];

beforeAll(async () => {
  clerk = await atDesk("clerk", ["public-works"]);
  resident = await newResident();
  for (const [priority, days, hours, status] of cases) {
    const { id } = await newSent(resident, { service: "tree-work-permit", status });
    made.add(id);
    const at = new Date(Date.parse(today()) - hours * 3_600_000);
    const data = {
      priority,
      dueOn: new Date(Date.parse(today()) + days * 86_400_000),
      submittedAt: at,
      ...(days === 9 && { decidedAt: at }),
    };
    await asSystem("test", (db) => db.application.update({ where: { id }, data, select: { id: true } }));
  }
  const where = { service: "tree-work-permit" };
  const all = await asSystem("test", (db) => db.application.findMany({ where, select: { id: true, ref: true } }));
  refs = new Map(all.map(({ id, ref }) => [id, ref]));
});

const mine = (more: Record<string, string>) => readWish({ service: "tree-work-permit", ...more });
const placesIn = (view: Record<string, string>) =>
  asActor(clerk, async (db) => (await queuePlaces(db, clerk, mine(view), { take: CASES_A_PAGE })).map(({ id }) => id));
const around = (view: Record<string, string>, id: string) =>
  asActor(clerk, async (db) => neighboursOf(db, clerk, mine(view), await db.application.findUniqueOrThrow({ where: { id } })));

it.each([
  [{ view: "open" }, 8],
  [{ view: "open", sort: "newest" }, 8],
  [{ view: "late" }, 2],
  [{ view: "waiting" }, 1],
  [{ view: "decided" }, 3],
])("of each case of %j are those before and after it in that list", async (view, own) => {
  const ids = await placesIn(view);
  expect(ids.filter((id) => made.has(id))).toHaveLength(own);
  for (const [n, id] of ids.entries()) {
    const [previous, next] = [refs.get(ids[n - 1] ?? ""), refs.get(ids[n + 1] ?? "")];
    expect([n, await around(view, id)]).toEqual([n, { ...(previous && { previous }), ...(next && { next }) }]);
  }
});

it("a case that has left the list still leads to what stood around its place", async () => {
  const ids = await placesIn({ view: "open" });
  const gone = ids[3]!;
  await asSystem("test", (db) =>
    db.application.update({ where: { id: gone }, data: { status: "actionRequired", stageBefore: "inReview" }, select: { id: true } }),
  );
  expect(await placesIn({ view: "open" })).not.toContain(gone);
  expect(await around({ view: "open" }, gone)).toEqual({ previous: refs.get(ids[2]!), next: refs.get(ids[4]!) });
});

it("another department's cases are nobody's neighbours", async () => {
  const stranger = await atDesk("clerk", ["parking"]);
  const [id] = await placesIn({ view: "open" });
  const here = await asSystem("test", (db) => db.application.findUniqueOrThrow({ where: { id: id! } }));
  expect(await asActor(stranger, (db) => neighboursOf(db, stranger, mine({ view: "open" }), here))).toEqual({});
});
