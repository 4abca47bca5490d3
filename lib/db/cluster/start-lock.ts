import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isAlive } from "@/lib/db/cluster/postmaster";

const BEAT_MS = 2_000;
const STALE_MS = 20_000;

/**
 * Runs one starter at a time over a cluster's folder, across processes.
 * The holder touches its file while it works; a lock whose holder is gone, or silent for 20 seconds, is taken over.
 */
export async function withStartLock<Result>(home: string, run: () => Promise<Result>): Promise<Result> {
  const file = join(home, "cluster.lock");
  const mine = `${process.pid} ${Date.now()} ${Math.random()}`;
  while (!claim(file, mine)) await pause(150);
  const beat = setInterval(() => utimesSync(file, new Date(), new Date()), BEAT_MS);
  try {
    return await run();
  } finally {
    clearInterval(beat);
    if (holderOf(file) === mine) rmSync(file, { force: true });
  }
}

function claim(file: string, mine: string) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, mine, { mode: 0o600 });
  try {
    linkSync(draft, file); // unlike a plain write, never seen half written
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    setAsideWhenStale(file);
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

function setAsideWhenStale(file: string) {
  const holder = holderOf(file);
  if (!holder || !isStale(file, holder)) return;
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    // Between reading and renaming another waiter may have taken over: give its lock back.
    if (readFileSync(aside, "utf8") !== holder) linkSync(aside, file);
  } catch {
    // Someone else was quicker; the next round sees what they left.
  }
  rmSync(aside, { force: true });
}

function isStale(file: string, holder: string) {
  try {
    return !isAlive(Number.parseInt(holder)) || Date.now() - statSync(file).mtimeMs > STALE_MS;
  } catch {
    return false;
  }
}

function holderOf(file: string) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
