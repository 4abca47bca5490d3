import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";
import { clusterUrl } from "@/lib/db/cluster/cluster-file";
import { ensureCluster } from "@/lib/db/cluster/ensure-database";
import { stopCluster } from "@/lib/db/cluster/stop-cluster";
import type { Clone } from "@/lib/db/testing/clone-database";
import { dropDatabase } from "@/lib/db/testing/drop-database";
import { testSettings } from "./settings";

/** One for each place that workers run in, so that two of them never take away each other's. */
const home = resolve(".cache/away-postgres", process.env.TEST_PARALLEL_INDEX ?? "0");
const run = promisify(execFile);

/** A PostgreSQL of one test file alone, with a seeded city in it, so that it can be taken away while people use the portal. */
export async function startOwnCluster() {
  const { cluster, port } = await ensureCluster(home);
  const name = "city_that_goes_away";
  const [url, ownerUrl] = (["ecitizen_app", "ecitizen_owner"] as const).map((role) => clusterUrl(cluster, port, role, name)) as [
    string,
    string,
  ];

  const owner = new Client({ connectionString: clusterUrl(cluster, port, "ecitizen_owner") });
  await owner.connect();
  await dropDatabase(owner, name);
  await owner.query(`CREATE DATABASE ${name}`);
  await owner.end();

  const env = { ...process.env, ...testSettings, NODE_OPTIONS: "", DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl };
  await run(process.execPath, ["--import", "tsx", "scripts/seed.ts"], { env });

  const stop = async () => void (await stopCluster(home));
  return {
    database: { url, ownerUrl, drop: async () => {} } satisfies Clone,
    stop,
    /** On the port it had, which its portal knows. */
    start: async () => {
      const again = await ensureCluster(home);
      if (again.port !== port) throw new Error(`Another program took port ${port} while the database was away.`);
    },
  };
}

export type OwnCluster = Awaited<ReturnType<typeof startOwnCluster>>;
