import { Client } from "pg";
import type { ClusterFile } from "@/lib/db/cluster/cluster-file";
import { appRoleSettings } from "@/lib/db/migrations/app-role";

type Passwords = Pick<ClusterFile["passwords"], "ecitizen_owner" | "ecitizen_app">;

/** Makes the two roles and the database, as the superuser of this address; running it again changes only the passwords. */
export async function createRoles(superuserUrl: string, passwords: Passwords) {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await createRole(client, "ecitizen_owner", passwords.ecitizen_owner, "CREATEDB");
    await createRole(client, "ecitizen_app", passwords.ecitizen_app, "NOCREATEDB");
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
