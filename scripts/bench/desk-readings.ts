import type { Staff } from "@/lib/auth/actor";
import type { QueueView } from "@/lib/staff/queue/views";

export type Reading = () => Promise<unknown>;

/** What staff wait for, each read as its page reads it, in a transaction of its own; `ref` is that of one case. */
export async function deskReadings(clerk: Staff, reviewer: Staff, ref: string): Promise<Record<string, Reading>> {
  const { asActor, asSystem } = await import("@/lib/db/as-actor");
  const { countViews } = await import("@/lib/staff/queue/count-views");
  const { exportQueue } = await import("@/lib/staff/queue/export-queue");
  const { listQueue } = await import("@/lib/staff/queue/list-queue");
  const { queueViews, readWish } = await import("@/lib/staff/queue/views");
  const { listRecords } = await import("@/lib/staff/records/queries");
  const { listReviews } = await import("@/lib/staff/reviews/queries/list-reviews");
  const list = (wish: Record<string, string>, after?: string) => () => asActor(clerk, (db) => listQueue(db, clerk, readWish(wish), after));
  const count =
    (...views: QueueView[]) =>
    () =>
      asActor(clerk, (db) => countViews(db, clerk, views.length ? views : undefined));
  const place = await asSystem("bench", async (db) => {
    const [middle] = await db.$queryRaw<{ place: string }[]>`
      SELECT '0.' || a.due_on || '.' || a.id AS place FROM application a WHERE a.department_id = ${clerk.departments[0]}::uuid
        AND a.priority = 0 AND a.status = 'inReview' AND a.due_on >= current_date + 28 ORDER BY a.due_on, a.id LIMIT 1`;
    return middle!.place;
  });
  return {
    "queue, first page": list({}),
    "queue, from its middle": list({}, place),
    "queue, newest first": list({ sort: "newest" }),
    ...Object.fromEntries(queueViews.filter((view) => view !== "open").map((view) => [`queue, ${view}`, list({ view })])),
    "queue, a rare service": list({ service: "library-card" }),
    "queue, a rare stop": list({ stop: "pendingDecision" }),
    "search by what it is about": list({ q: "common street c4ca" }),
    "search by name": list({ q: "holder c4ca" }),
    "search by a word of all": list({ q: "common street" }),
    "search by reference": list({ q: ref }),
    "all counts": count(),
    ...Object.fromEntries(queueViews.filter((view) => view !== "decided").map((view) => [`count, ${view}`, count(view)])),
    "queue as a file, first part": () => exportQueue(clerk, readWish({})).next(),
    "reviews of a department": () => asActor(reviewer, (db) => listReviews(db, reviewer)),
    "on time": () => asActor(clerk, (db) => listRecords(db, clerk)),
  };
}
