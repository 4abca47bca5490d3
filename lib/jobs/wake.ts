import type { QueueName } from "@/lib/jobs/queues";

/** Of this process: pages and the worker are bundled apart, and share nothing else. */
const shared = globalThis as { ecitizenWakers?: Map<QueueName, () => void> };

/** The longest that a process keeps in mind when to look; what waits longer is found by asking. */
const MOST_SECONDS = 60;

/** `run` has this process look for jobs of a queue now. */
export const onWake = (queue: QueueName, run: () => void) => void (shared.ecitizenWakers ??= new Map()).set(queue, run);

export const forgetWakers = () => shared.ecitizenWakers?.clear();

/** Has the worker of this process, if it has one, look for a job that is due in so many seconds; workers elsewhere find it by asking. */
export function wake(queue: QueueName, seconds = 0) {
  const look = () => shared.ecitizenWakers?.get(queue)?.();
  if (!seconds) look();
  else if (seconds <= MOST_SECONDS) setTimeout(look, seconds * 1_000).unref();
}
