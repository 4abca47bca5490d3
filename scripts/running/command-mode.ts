import { readClusterFile } from "@/lib/db/cluster/cluster-file";
import { dataDir, loadEnvFile } from "@/lib/env/env-file";

/** A command run beside the demo means the demo: without a MODE or a database of its own it takes the one the cluster was made for. */
export function adoptDemoMode() {
  loadEnvFile();
  if (process.env.MODE || process.env.DATABASE_URL) return;
  const mode = readClusterFile(dataDir())?.mode;
  if (mode) process.env.MODE = mode;
}
