import { join } from "node:path";
import { clusterHome } from "@/lib/db/cluster/ensure-database";
import { readClusterFile } from "@/lib/db/cluster/cluster-file";
import { engineRunner } from "@/lib/db/cluster/engine-runner";
import { isRunning } from "@/lib/db/cluster/postmaster";

/** Stops the embedded cluster, ending its connections; false when none was running. */
export async function stopCluster(home = clusterHome()): Promise<boolean> {
  const cluster = readClusterFile(home);
  if (!cluster || !isRunning(join(cluster.place, "postgres"))) return false;
  const { code } = await engineRunner(home, cluster).run("pg_ctl", ["stop", "-D", join(cluster.place, "postgres"), "-m", "fast", "-w"]);
  return code === 0;
}
