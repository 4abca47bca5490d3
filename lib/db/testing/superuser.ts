import { resolve } from "node:path";
import { clusterUrl, readClusterFile } from "@/lib/db/cluster/cluster-file";

/** The tests' own cluster as its superuser, in this test file's database: for showing what even a superuser cannot do unseen. */
export function superuserUrl() {
  const { port, pathname } = new URL(process.env.DATABASE_URL!);
  return clusterUrl(readClusterFile(resolve(".cache/test-postgres"))!, Number(port), "postgres", pathname.slice(1));
}
