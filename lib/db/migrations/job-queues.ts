import PgBoss from "pg-boss";
import type { Client } from "pg";
import { APP_ROLE } from "@/lib/db/migrations/app-role";
import { CLOCK_QUEUE, queues } from "@/lib/jobs/queues";

/** Installs pg-boss and every queue as owner, because both run DDL; the app then starts it with `migrate: false`. */
export async function installQueues(owner: Client) {
  const db = { executeSql: (text: string, values: unknown[]) => owner.query(text, values) };
  const boss = new PgBoss({ db, schema: "pgboss", supervise: false, schedule: false, migrate: true });
  await boss.start();
  try {
    const existing = new Set((await boss.getQueues()).map(({ name }) => name));
    if (!existing.has(CLOCK_QUEUE)) await boss.createQueue(CLOCK_QUEUE);
    for (const [name, options] of Object.entries(queues)) {
      if (existing.has(name)) await boss.updateQueue(name, { ...options, name });
      else await boss.createQueue(name, { ...options, name });
    }
  } finally {
    await boss.stop({ graceful: false, close: false, wait: false });
  }
  await owner.query(`GRANT USAGE ON SCHEMA pgboss TO ${APP_ROLE}`);
  await owner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${APP_ROLE}`);
}
