import { within } from "@/lib/documents/within";

/** More than any check takes that ends at all: each has a shorter limit of its own. */
const LONGEST_TURN_MS = 3 * 60_000;

let last: Promise<unknown> = Promise.resolve();

/**
 * A drawn image takes hundreds of megabytes: twenty of them wait for each other instead of the machine for memory. Whose turn does not
 * end fails, and the next begins.
 */
export function oneAtATime<Result>(run: () => Promise<Result>, longest = LONGEST_TURN_MS): Promise<Result> {
  const turn = last.then(() => within(longest, run()));
  last = turn.catch(() => {});
  return turn;
}
