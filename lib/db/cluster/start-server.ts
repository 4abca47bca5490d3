import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ConfigError } from "@/lib/env/config-error";
import type { Runner } from "@/lib/db/cluster/engine-runner";
import { freePort } from "@/lib/db/cluster/free-port";
import { disownForeignPid, isRunning, readPostmaster } from "@/lib/db/cluster/postmaster";

/** Sized for a small machine that also runs the app; a real city brings its own server. */
const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "200",
  shared_buffers: "128MB",
  work_mem: "8MB",
  maintenance_work_mem: "64MB",
  effective_cache_size: "512MB",
  random_page_cost: "1.1",
  wal_compression: "on",
  max_wal_size: "1GB",
  jit: "off",
  log_min_messages: "warning",
  log_timezone: "UTC",
  timezone: "UTC",
};

/** The tests' cluster may lose its data with the machine's power; a killed process still loses nothing. */
const careless = { fsync: "off", full_page_writes: "off" };

/** Starts the server detached from this process and returns its port. */
export async function startServer({ place, run }: Runner, preferredPort: number, { durable }: { durable: boolean }): Promise<number> {
  const data = join(place, "postgres");
  const log = join(place, "postgres.log");
  for (let attempt = 1; ; attempt++) {
    // A first start that was cut short can leave a server without its roles.
    if (isRunning(data)) return readPostmaster(data)!.port;
    disownForeignPid(data);
    const port = await freePort(preferredPort);
    const all = { port: String(port), ...settings, ...(durable ? {} : careless) };
    const options = Object.entries(all).map(([name, value]) => `-c ${name}=${value}`);
    const { code } = await run("pg_ctl", ["start", "-D", data, "-l", log, "-w", "-t", "120", "-o", options.join(" ")]);
    if (code === 0) return port;
    // After a kill the old backends need a moment to go, and a port can be taken between our look and the start.
    if (attempt === 8) throw new ConfigError(`The embedded PostgreSQL in ${data} did not start: ${lastLine(log)}`);
    await pause(250 * attempt);
  }
}

function lastLine(log: string) {
  const lines = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : [];
  return lines.findLast((line) => /FATAL|ERROR|PANIC/.test(line)) ?? lines.at(-1) ?? "it left no log.";
}
