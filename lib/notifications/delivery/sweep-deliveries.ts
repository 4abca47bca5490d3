import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";

const LATE_MS = 60_000;
const AT_ONCE = 500;

/** Every minute: addresses whose time has come and gone, because the process that had them in hand was killed. Nothing waits for luck. */
export const sweepDeliveries = () =>
  asSystem("sweepDeliveries", async (db) => {
    const at = now();
    const late = new Date(at.getTime() - LATE_MS);
    const found = await db.$queryRaw<{ lane: string }[]>`
      SELECT DISTINCT lane FROM (SELECT lane FROM delivery WHERE next_try_at <= ${late} AND coalesce(claimed_until <= ${at}, true)
        ORDER BY next_try_at LIMIT ${AT_ONCE}) AS due`;
    for (const { lane } of found) await enqueue(db, "deliver", { lane });
  });
