import { Client } from "pg";
import { migrationNames } from "@/lib/db/migrations/migration-files";

type Queryable = { query(text: string): Promise<{ rows: { migration_name: string }[] }> };

/** Names of the migrations in this checkout that the database has not finished. Takes a pool, or an address to connect to once. */
export async function pendingMigrations(database: string | Queryable): Promise<string[]> {
  if (typeof database !== "string") return pending(database);
  const client = new Client({ connectionString: database, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return await pending(client);
  } finally {
    await client.end();
  }
}

async function pending(database: Queryable) {
  const done = new Set(await finished(database));
  return migrationNames().filter((name) => !done.has(name));
}

const UNDEFINED_TABLE = "42P01";

async function finished(database: Queryable) {
  try {
    const sql = "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL";
    const { rows } = await database.query(sql);
    return rows.map((row) => row.migration_name);
  } catch (error) {
    if ((error as { code?: string }).code === UNDEFINED_TABLE) return [];
    throw error;
  }
}
