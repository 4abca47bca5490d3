import { testSettings } from "@/e2e/portal/settings";
import { cloneDatabase } from "@/lib/db/testing/clone-database";
import { ensureTemplate } from "@/lib/db/testing/template";
import { fillCases } from "@/lib/staff/testing/many-cases";
import { deskReadings, type Reading } from "./desk-readings";
import { median, ninetyFifth } from "./rates";

const FEW = 100_000;
const ROUNDS = 20;

type Times = { half: number; most: number };

/**
 * P7: what staff wait for, at 100,000 applications and with so many more; twice the time is allowed. In turns, so that what the machine
 * does beside it falls on all of them alike.
 */
export async function benchQueue(more: number) {
  Object.assign(process.env, testSettings);
  const { url, ownerUrl, drop } = await cloneDatabase(await ensureTemplate(console.error));
  Object.assign(process.env, { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl });
  const { asSystem } = await import("@/lib/db/as-actor");
  const { atDesk } = await import("@/lib/messages/testing/desk");
  try {
    const clerk = await atDesk("clerk", ["city-clerk"]);
    const reviewer = await atDesk("clerk", ["parking"]);
    const departments = { busy: clerk.departments[0]!, other: reviewer.departments[0]! };
    const fill = async (cases: number, first: number) => {
      const ref = await fillCases(ownerUrl, { cases, first, departments, mine: clerk.accountId });
      return measureAll(await deskReadings(clerk, reviewer, ref));
    };
    const few = await fill(FEW, 1);
    const many = await fill(more, FEW + 1);
    const rows = await asSystem("bench", (db) => db.application.count());
    return [...many].map(([name, times]) => ({
      id: `P7 ${name}`,
      ms: times.half,
      goal: Math.ceil(few.get(name)!.half * 2),
      detail: `${rows.toLocaleString("en")} applications, p95 ${times.most.toFixed(1)} ms; at ${FEW.toLocaleString("en")}: ${few.get(name)!.half.toFixed(1)} ms`,
    }));
  } finally {
    await (globalThis as { ecitizenPool?: { end(): Promise<void> } }).ecitizenPool?.end();
    await drop();
  }
}

async function measureAll(readings: Record<string, Reading>): Promise<Map<string, Times>> {
  const times = new Map<string, number[]>(Object.keys(readings).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, read] of Object.entries(readings)) {
      const began = performance.now();
      await read();
      times.get(name)!.push(performance.now() - began);
    }
  return new Map([...times].map(([name, all]) => [name, { half: median(all), most: ninetyFifth(all) }]));
}
