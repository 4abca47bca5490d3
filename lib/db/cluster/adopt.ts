import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { ConfigError } from "@/lib/env/config-error";
import { clusterUrl, readClusterFile, type ClusterFile } from "@/lib/db/cluster/cluster-file";
import { isRunning, readPostmaster } from "@/lib/db/cluster/postmaster";

const WRONG_PASSWORD = "28P01";

/** The cluster of a folder and its port if it runs and answers; waits while it is still starting or recovering. */
export async function adoptRunning(home: string): Promise<{ cluster: ClusterFile; port: number } | undefined> {
  const cluster = readClusterFile(home);
  if (!cluster?.ready) return undefined;
  const data = join(cluster.place, "postgres");
  for (const deadline = Date.now() + 120_000; Date.now() < deadline && isRunning(data); await pause(200)) {
    const port = readPostmaster(data)?.port;
    if (port && (await answers(clusterUrl(cluster, port, "ecitizen_owner")))) return { cluster, port };
  }
  return undefined;
}

async function answers(connectionString: string) {
  const client = new Client({ connectionString, connectionTimeoutMillis: 3_000 });
  client.on("error", () => {}); // a server that goes away while we ask is the same as one that does not answer
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === WRONG_PASSWORD)
      throw new ConfigError(
        "The embedded PostgreSQL does not accept the passwords in cluster.json beside it; put that file back from a backup.",
      );
    return false;
  }
}
