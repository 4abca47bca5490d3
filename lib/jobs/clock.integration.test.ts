import PgBoss from "pg-boss";
import { expect, it } from "vitest";
import { pool } from "@/lib/db/pool";
import { CLOCK_QUEUE } from "@/lib/jobs/queues";

it("keeps what is due by the clock: without its queue it would be dropped, and nobody would hear of it", async () => {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool().query(text, values) },
    ...{ migrate: false, supervise: false, schedule: false },
  });
  await boss.start();
  try {
    await boss.insert([{ name: CLOCK_QUEUE, data: { name: "sweepDeliveries" } }]);
    const due = () => pool().query("SELECT FROM pgboss.job WHERE name = $1 AND data->>'name' = 'sweepDeliveries'", [CLOCK_QUEUE]);
    expect((await due()).rowCount).toBe(1);
  } finally {
    await boss.stop({ graceful: false, close: false, wait: false });
  }
});
