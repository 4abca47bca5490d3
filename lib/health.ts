import { pendingMigrations } from "@/lib/db/migrations/pending-migrations";
import { noteFailure, noteSuccess } from "@/lib/db/availability";
import { pool } from "@/lib/db/pool";
import { env } from "@/lib/env";
import { storage } from "@/lib/storage/storage";

export type Part = "database" | "migrations" | "queue" | "storage" | "payments";
export type Health = Record<Part, boolean>;

/** Whether the parts that the portal stands on answer. Never throws: an answer that does not come is the answer. */
export async function health(): Promise<Health> {
  const [database, migrations, queue, stored] = await Promise.all([
    answers(() => pool().query("SELECT 1")),
    answers(async () => {
      if ((await pendingMigrations(pool())).length) throw new Error("migrations are pending");
    }),
    answers(() => pool().query("SELECT 1 FROM pgboss.queue LIMIT 1")),
    storageAnswers(),
  ]);
  if (database) noteSuccess();
  return { database, migrations, queue, storage: stored, payments: database && env().PAYMENTS !== "off" };
}

const mailQueues = ["secretMail", "secretText", "deliver", "contactMail", "contactAnswer", "threadMail"];
const LATE_MS = 10 * 60_000;

/** Whether mail and texts leave: false when one has waited for ten minutes after its time. Never throws. */
export const mailOnTime = (): Promise<boolean> =>
  answers(async () => {
    const since = new Date(Date.now() - LATE_MS);
    const { rows } = await pool().query<{ late: boolean }>(
      `SELECT mail_waits($2) OR EXISTS (SELECT FROM pgboss.job WHERE name = ANY ($1) AND state < 'active'
         AND least(start_after, CASE WHEN state = 'retry' THEN created_on END) < $2) AS late`,
      [mailQueues, since],
    );
    if (rows[0]!.late) throw new Error("mail waits");
  });

const KEEP_MS = 10_000;
let probed: { at: number; ok: Promise<boolean> } | undefined;

/** Asked often, written and read seldom: a bucket costs money. */
function storageAnswers(): Promise<boolean> {
  if (probed && Date.now() - probed.at < KEEP_MS) return probed.ok;
  probed = { at: Date.now(), ok: storage().probe().then(() => true, () => false) }; // prettier-ignore
  return probed.ok;
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
