import { setTimeout as wait } from "node:timers/promises";

/** What `work` comes to, or an error when that takes longer. */
export async function within<Result>(ms: number, work: Promise<Result>): Promise<Result> {
  const done = new AbortController();
  const late = wait(ms, undefined, { signal: done.signal }).then(() => {
    throw new Error(`not done after ${ms} ms`);
  });
  return Promise.race([work, late]).finally(() => done.abort());
}
