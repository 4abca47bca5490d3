import { newIncident } from "@/lib/front-door/incident";
import { runBatch } from "@/lib/jobs/run-batch";
import { log } from "@/lib/log";

/** Does a job's work for each of many, one after another. One that fails is logged with a code, and keeps none of the others from its turn. */
export async function runEach<Thing extends { id: string }>(
  work: string,
  things: readonly Thing[],
  run: (thing: Thing) => Promise<unknown>,
) {
  const failed = await runBatch(things, 1, run);
  for (const { job, error } of failed) log().error({ err: error, incident: newIncident(), work, id: job.id }, "one of many failed");
}
