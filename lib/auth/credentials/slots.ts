import { DomainError } from "@/lib/errors";

/** Runs at most `size` tasks at once with a short queue, so that a flood of sign-ins cannot stop the other pages. */
export function slots(size: number, queue: number) {
  let running = 0;
  const waiting: (() => void)[] = [];

  return async function run<Result>(task: () => Promise<Result>): Promise<Result> {
    if (running >= size) {
      if (waiting.length >= queue) throw new DomainError("busy");
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running++;
    try {
      return await task();
    } finally {
      const next = waiting.shift(); // hands its place on, so the count stays
      if (next) next();
      else running--;
    }
  };
}
