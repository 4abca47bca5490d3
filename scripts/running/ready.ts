import { setTimeout as pause } from "node:timers/promises";

/** Waits until a server answers that it is ready, or until it is `given up` on. Resolves to whether it is. */
export async function untilReady(origin: string, seconds: number, givenUp = () => false): Promise<boolean> {
  for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline && !givenUp(); await pause(150))
    try {
      const { ok } = await fetch(`${origin}/api/health/ready`, { signal: AbortSignal.timeout(5_000) });
      if (ok) return true;
    } catch {
      // not listening yet
    }
  return false;
}
