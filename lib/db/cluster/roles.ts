import { Client } from "pg";
import { clusterUrl, type ClusterFile } from "@/lib/db/cluster/cluster-file";
import { appRoleSettings } from "@/lib/db/migrations/app-role";

/** Makes the two roles and the database; running it again changes nothing. */
export async function createRoles(cluster: ClusterFile, port: number) {
  const client = new Client({ connectionString: clusterUrl(cluster, port, "postgres", "postgres") });
  await client.connect();
  try {
    await createRole(client, "ecitizen_owner", cluster.passwords.ecitizen_owner, "CREATEDB");
    await createRole(client, "ecitizen_app", cluster.passwords.ecitizen_app, "NOCREATEDB");
    for (const [name, value] of Object.entries(appRoleSettings)) await client.query(`ALTER ROLE ecitizen_app SET ${name} = '${value}'`);
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'ecitizen'");
    if (!rowCount) await client.query("CREATE DATABASE ecitizen OWNER ecitizen_owner");
  } finally {
    await client.end();
  }
}

async function createRole(client: Client, name: string, password: string, createdb: "CREATEDB" | "NOCREATEDB") {
  const { rowCount } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [name]);
  const verb = rowCount ? "ALTER" : "CREATE";
  await client.query(
    `${verb} ROLE ${name} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE ${createdb} PASSWORD ${client.escapeLiteral(password)}`,
  );
}
