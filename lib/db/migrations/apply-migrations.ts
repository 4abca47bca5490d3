import { existsSync, readFileSync } from "node:fs";
import { MigrationConnection } from "@/lib/db/migrations/migration-connection";
import { Client } from "pg";
import { ConfigError } from "@/lib/env/config-error";
import { ensureAppRole, grantByDefault, takeBack } from "@/lib/db/migrations/app-role";
import { installQueues } from "@/lib/db/migrations/job-queues";
import { lockFile, migrationNames, migrationsFolder, migrationSql } from "@/lib/db/migrations/migration-files";
import { filters, schemaEngine } from "@/lib/db/migrations/schema-engine";

/** Any number will do, as long as every process uses the same one. */
const MIGRATING = 7_310_422;

/**
 * Brings a database up to this checkout: the app's role and rights, migrations, pg-boss with its queues, partitions.
 * Runs as owner, one process at a time, and changes nothing the second time. Resolves to the migrations it applied.
 * Throws `ConfigError` when a migration or the owner's rights stand in the way.
 */
export async function applyMigrations(ownerUrl: string, appUrl = process.env.DATABASE_URL): Promise<string[]> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect().catch((error: Error) => {
    throw new ConfigError(
      `DATABASE_OWNER_URL leads to no database that lets us in: ${error.message || (error as { code?: string }).code}.`,
    );
  });
  try {
    await owner.query("SELECT pg_advisory_lock($1)", [MIGRATING]);
    await ensureAppRole(owner, appUrl);
    await grantByDefault(owner);
    const applied = await applyFiles(ownerUrl);
    await installQueues(owner);
    const { rows } = await owner.query<{ found: boolean }>("SELECT to_regprocedure('ensure_partitions()') IS NOT NULL AS found");
    if (rows[0]!.found) await owner.query("SELECT ensure_partitions()");
    await takeBack(owner);
    return applied;
  } finally {
    await owner.end();
  }
}

async function applyFiles(ownerUrl: string) {
  const connection = new MigrationConnection({ connectionString: ownerUrl });
  const engine = await schemaEngine(connection);
  const migrationsList = readMigrations();
  try {
    // A migration's script is one transaction: one that was cut short has left nothing but its row, and can be tried again.
    const { failedMigrationNames } = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters });
    for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
    return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames;
  } catch (error) {
    throw new ConfigError(`A migration could not be applied: ${sentenceOf(error)}`, { cause: error });
  } finally {
    engine.free();
    await connection.close();
  }
}

const readMigrations = () => ({
  baseDir: migrationsFolder(),
  lockfile: { path: "migration_lock.toml", content: existsSync(lockFile()) ? readFileSync(lockFile(), "utf8") : null },
  shadowDbInitScript: "",
  migrationDirectories: migrationNames().map((path) => ({
    path,
    migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: migrationSql(path) } },
  })),
});
/** The engine wraps the database's words in its own trace. */
function sentenceOf(error: unknown) {
  const text = error instanceof Error ? error.message : String(error);
  const name = /migration_name="([^"]+)"/.exec(text)?.[1];
  const reason = /ERROR: .*/.exec(text)?.[0].replace("ERROR: ", "") ?? text.split("\n").slice(0, 2).join(" ");
  return name ? `${name}: ${reason}.` : reason;
}
