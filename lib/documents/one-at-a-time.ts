let last: Promise<unknown> = Promise.resolve();

/** A drawn image takes hundreds of megabytes: twenty of them wait for each other instead of the machine for memory. */
export function oneAtATime<Result>(run: () => Promise<Result>): Promise<Result> {
  const next = last.then(run, run);
  last = next.catch(() => {});
  return next;
}
