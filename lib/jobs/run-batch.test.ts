import { expect, it } from "vitest";
import { runBatch } from "@/lib/jobs/run-batch";

it("runs every job, no more at once than asked, and tells only the failed ones", async () => {
  let running = 0;
  let most = 0;
  const ended: number[] = [];
  const failed = await runBatch([1, 2, 3, 4, 5, 6, 7], 3, async (job) => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running--;
    if (job % 3 === 0) throw new Error(`no ${job}`);
    ended.push(job);
  });
  expect(most).toBe(3);
  expect(ended.sort()).toEqual([1, 2, 4, 5, 7]);
  expect(failed.map(({ job, error }) => `${job} ${(error as Error).message}`).sort()).toEqual(["3 no 3", "6 no 6"]);
});
