import { pendingMigrations } from "@/lib/db/migrations/pending-migrations";
import { noteFailure, noteSuccess } from "@/lib/db/availability";
import { pool } from "@/lib/db/pool";
import { env } from "@/lib/env";

export type Part = "database" | "migrations" | "queue" | "payments";
export type Health = Record<Part, boolean>;

/** Whether the parts that the portal stands on answer. Never throws: an answer that does not come is the answer. */
export async function health(): Promise<Health> {
  const [database, migrations, queue] = await Promise.all([
    answers(() => pool().query("SELECT 1")),
    answers(async () => {
      if ((await pendingMigrations(pool())).length) throw new Error("migrations are pending");
    }),
    answers(() => pool().query("SELECT 1 FROM pgboss.queue LIMIT 1")),
  ]);
  if (database) noteSuccess();
  return { database, migrations, queue, payments: database && env().PAYMENTS !== "off" };
}

async function answers(ask: () => Promise<unknown>) {
  try {
    await ask();
    return true;
  } catch (error) {
    noteFailure(error);
    return false;
  }
}
