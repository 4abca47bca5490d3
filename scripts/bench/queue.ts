import { cloneDatabase } from "@/lib/db/testing/clone-database";
import { ensureTemplate } from "@/lib/db/testing/template";
import { testSettings } from "@/e2e/portal/settings";
import { fillCases } from "@/lib/staff/testing/many-cases";
import { median } from "./rates";

const FEW = 100_000;
const ROUNDS = 20;
const wishes = [
  { view: "open" },
  { view: "mine" },
  { view: "unassigned" },
  { view: "late" },
  { view: "decided" },
  { view: "open", sort: "newest" },
];
const narrowed = [{ service: "library-card" }, { stop: "pendingDecision" }, { q: "common street c4ca" }, { q: "holder c4ca" }];

/** P7: a whole page of the staff's queue with its counts, at 100,000 applications and with so many more; twice the time is allowed. */
export async function benchQueue(more: number) {
  Object.assign(process.env, testSettings);
  const { url, ownerUrl, drop } = await cloneDatabase(await ensureTemplate(console.error));
  Object.assign(process.env, { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl });
  const { asActor, asSystem } = await import("@/lib/db/as-actor");
  const { atDesk } = await import("@/lib/messages/testing/desk");
  const { countViews } = await import("@/lib/staff/queue/count-views");
  const { listQueue } = await import("@/lib/staff/queue/list-queue");
  const { readWish } = await import("@/lib/staff/queue/views");
  try {
    const clerk = await atDesk("clerk", ["city-clerk"]);
    const { id: other } = await asSystem("bench", (db) =>
      db.department.findUniqueOrThrow({ where: { slug: "parking" }, select: { id: true } }),
    );
    const given = { departments: { busy: clerk.departments[0]!, other }, mine: clerk.accountId };
    const measure = async (wish: object) => {
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const began = performance.now();
        await asActor(clerk, async (db) => [await listQueue(db, clerk, readWish({ ...wish })), await countViews(db, clerk)]);
        times.push(performance.now() - began);
      }
      return median(times);
    };
    const all = [...wishes, ...narrowed];
    const measureAll = async () => {
      const times: number[] = [];
      for (const wish of all) times.push(await measure(wish));
      return times;
    };
    await fillCases(ownerUrl, { cases: FEW, ...given });
    const few = await measureAll();
    await fillCases(ownerUrl, { cases: more, first: FEW + 1, ...given });
    const many = await measureAll();
    return all.map((wish, index) => ({
      id: `P7 queue ${Object.entries(wish)
        .map((one) => one.join("="))
        .join(" ")}`,
      ms: many[index]!,
      goal: Math.round(few[index]! * 2),
      detail: `at ${(FEW + more).toLocaleString("en")}; ${few[index]!.toFixed(1)} ms at ${FEW.toLocaleString("en")}`,
    }));
  } finally {
    await (globalThis as { ecitizenPool?: { end(): Promise<void> } }).ecitizenPool?.end();
    await drop();
  }
}
