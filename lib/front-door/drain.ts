import type { Server } from "node:http";

const LONGEST_MS = 25_000;

/**
 * On SIGTERM or SIGINT: no new connections, answers under way are finished, then `last` (jobs, signed heads) and the process ends.
 * `draining()` is true from the first moment, for the readiness check and for closing kept-alive connections.
 */
export function drainOnSignal(server: Server, last: () => Promise<void>) {
  let draining = false;

  async function drain() {
    if (draining) return;
    draining = true;
    setTimeout(() => process.exit(1), LONGEST_MS).unref();
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeIdleConnections();
    });
    await last().catch(() => {});
    process.exit(0);
  }

  process.on("SIGTERM", drain);
  process.on("SIGINT", drain);
  return { draining: () => draining };
}
