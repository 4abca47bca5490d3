import { createHash } from "node:crypto";
import { clusterUrl, readClusterFile } from "@/lib/db/cluster/cluster-file";
import { ensureCluster, testClusterHome } from "@/lib/db/cluster/ensure-database";
import { createRoles } from "@/lib/db/cluster/roles";
import { at } from "@/lib/db/testing/clone-database";

type Role = "postgres" | "ecitizen_owner" | "ecitizen_app";

/**
 * The PostgreSQL that the tests run on, as an address per role: the tests' embedded cluster, or the server that TEST_DATABASE_URL
 * names with a superuser, in which the two roles are made.
 */
export async function testServer(say: (line: string) => void): Promise<(role: Role) => string> {
  const named = process.env.TEST_DATABASE_URL;
  if (!named) {
    const { cluster, port } = await ensureCluster(testClusterHome(), say);
    return (role) => clusterUrl(cluster, port, role);
  }
  const passwords = { ecitizen_owner: passwordOf("ecitizen_owner", named), ecitizen_app: passwordOf("ecitizen_app", named) };
  await createRoles(named, passwords);
  return (role) => (role === "postgres" ? named : as(named, role, passwords[role]));
}

/** As a superuser in this test file's database: for showing what even a superuser cannot do unseen. */
export function superuserUrl() {
  const { port, pathname } = new URL(process.env.DATABASE_URL!);
  const database = pathname.slice(1);
  const named = process.env.TEST_DATABASE_URL;
  return named ? at(named, database) : clusterUrl(readClusterFile(testClusterHome())!, Number(port), "postgres", database);
}

/** The same for every run, so that one does not lock another out. */
const passwordOf = (role: string, named: string) => createHash("sha256").update(`${role} ${named}`).digest("hex");

function as(url: string, role: string, password: string) {
  const changed = new URL(url);
  changed.username = role;
  changed.password = password;
  return changed.href;
}
