/** Runs a batch of jobs, so many at once; one that fails does not fail the others. Resolves to those that failed, with why. */
export async function runBatch<Job>(jobs: readonly Job[], atOnce: number, run: (job: Job) => Promise<unknown>) {
  const waiting = [...jobs];
  const failed: { job: Job; error: unknown }[] = [];
  async function next() {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift())
      try {
        await run(job);
      } catch (error) {
        failed.push({ job, error });
      }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, jobs.length) }, next));
  return failed;
}
