import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A process id no system gives out. */
const NOBODY = 999_999_999;

/** The server that `postmaster.pid` in a data folder speaks of, whether or not it still runs. */
export function readPostmaster(data: string) {
  try {
    const lines = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
    const [pid, port] = [Number.parseInt(lines[0] ?? ""), Number.parseInt(lines[3] ?? "")];
    return pid > 0 ? { pid, port } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the server of a data folder runs (it may still be starting). */
export function isRunning(data: string) {
  const postmaster = readPostmaster(data);
  return Boolean(postmaster && isAlive(postmaster.pid) && isPostgres(postmaster.pid));
}

export function isAlive(pid: number) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * PostgreSQL refuses to start while the process named in its pid file lives, even if the number now belongs to another
 * program or to a zombie (usual in containers). Naming a dead process keeps its own check for orphaned backends.
 */
export function disownForeignPid(data: string) {
  const postmaster = readPostmaster(data);
  if (!postmaster || !isAlive(postmaster.pid) || isPostgres(postmaster.pid)) return;
  const file = join(data, "postmaster.pid");
  writeFileSync(file, readFileSync(file, "utf8").replace(/^\d+/, String(NOBODY)));
}

/** Only Linux lets us look; elsewhere a living process is taken for the server, as PostgreSQL itself does. */
function isPostgres(pid: number) {
  if (process.platform !== "linux") return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0")[0]?.endsWith("postgres") ?? false;
  } catch {
    return false;
  }
}
