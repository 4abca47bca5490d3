import { accessSync, constants, mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { ConfigError } from "@/lib/env/config-error";
import { adoptRunning } from "@/lib/db/cluster/adopt";
import { clusterUrl, newPasswords, readClusterFile, writeClusterFile, type ClusterFile } from "@/lib/db/cluster/cluster-file";
import { engineRunner } from "@/lib/db/cluster/engine-runner";
import { initialise, moveData } from "@/lib/db/cluster/initialise";
import { createRoles } from "@/lib/db/cluster/roles";
import { withStartLock } from "@/lib/db/cluster/start-lock";
import { startServer } from "@/lib/db/cluster/start-server";
import { dataDir, loadEnvFile } from "@/lib/env/env-file";

const PREFERRED_PORT = 54329;

export type Database = { url: string; ownerUrl: string | undefined; embedded: boolean };

/**
 * The database of this installation: the one `DATABASE_URL` names, else the embedded cluster, started or adopted.
 * Sets `DATABASE_URL` and `DATABASE_OWNER_URL`, so it runs before the first `env()`. The cluster outlives this process.
 * Throws `ConfigError` when there can be none.
 */
export async function ensureDatabase(say: (line: string) => void = () => {}): Promise<Database> {
  loadEnvFile();
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl } = process.env;
  if (url) return { url, ownerUrl: ownerUrl || undefined, embedded: false };

  const { cluster, port } = await ensureCluster(clusterHome(), say);
  const urls = { url: clusterUrl(cluster, port, "ecitizen_app"), ownerUrl: clusterUrl(cluster, port, "ecitizen_owner") };
  process.env.DATABASE_URL = urls.url;
  process.env.DATABASE_OWNER_URL = urls.ownerUrl;
  return { ...urls, embedded: true };
}

/** The tests' cluster is never the demo's. */
export const testClusterHome = () => resolve(".cache/test-postgres");

/** Where the cluster's passwords and lock lie. */
export const clusterHome = () => (process.env.MODE === "test" ? testClusterHome() : dataDir());

/** Remembers that the embedded cluster holds the demo, for commands that are run beside it without a MODE. */
export function noteDemo() {
  const cluster = readClusterFile(clusterHome());
  if (cluster && !cluster.mode) writeClusterFile(clusterHome(), { ...cluster, mode: "demo" });
}

/** Starts or adopts the embedded cluster kept in `home`, whatever the environment says. */
export async function ensureCluster(home: string, say: (line: string) => void = () => {}) {
  makeWritable(home);
  return (
    (await adoptRunning(home)) ?? (await withStartLock(home, async () => (await adoptRunning(home)) ?? (await startCluster(home, say))))
  );
}

async function startCluster(home: string, say: (line: string) => void) {
  const before = readClusterFile(home);
  const runner = engineRunner(home, before);
  const cluster: ClusterFile = {
    port: PREFERRED_PORT,
    ready: false,
    passwords: newPasswords(),
    ...before,
    runAs: runner.runAs,
    place: runner.place,
  };
  say(before ? "Starting the embedded PostgreSQL" : "Making the embedded PostgreSQL");
  writeClusterFile(home, cluster); // before the data folder exists: data whose password is nowhere would be lost
  if (before) moveData(before.place, runner);
  await initialise(runner, cluster);
  const port = await startServer(runner, cluster.port, { durable: home !== testClusterHome() });
  if (!cluster.ready) await createRoles(clusterUrl(cluster, port, "postgres", "postgres"), cluster.passwords);
  const started = { ...cluster, port, ready: true };
  writeClusterFile(home, started);
  return { cluster: started, port };
}

function makeWritable(home: string) {
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    accessSync(home, constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ConfigError(`DATA_DIR must be a folder this user may write to, but ${home} is not (${code}).`);
  }
}
