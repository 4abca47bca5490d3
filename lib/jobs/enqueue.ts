import PgBoss from "pg-boss";
import type { Db } from "@/lib/db/as-actor";
import { afterCommit } from "@/lib/db/after-commit";
import type { QueueName } from "@/lib/jobs/queues";
import type { JobData } from "@/lib/jobs/job-data";
import { wake } from "@/lib/jobs/wake";

const shared = globalThis as { ecitizenSender?: PgBoss };
// Never started: it only knows how a job is written; the transaction it is given writes it.
const sender = () =>
  (shared.ecitizenSender ??= new PgBoss({ db: { executeSql: () => Promise.reject(new Error("jobs are sent inside a transaction")) } }));

/** `startAfter`: seconds. `oneOf`: in a queue with the policy "short", a second job of this name waits for nothing: the first does its work. */
type Options = { startAfter?: number; oneOf?: string };

/** Sends a job inside the transaction of its cause: it exists exactly if the change does. */
export async function enqueue<Queue extends QueueName>(db: Db, queue: Queue, data: JobData[Queue], options: Options = {}) {
  const { startAfter, oneOf } = options;
  await sender().send(queue, data, {
    ...(startAfter && { startAfter }),
    ...(oneOf && { singletonKey: oneOf }),
    db: { executeSql: async (text, values) => ({ rows: await db.$queryRawUnsafe<object[]>(text, ...values) }) },
  });
  afterCommit(db, () => wake(queue, startAfter));
}
