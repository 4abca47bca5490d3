import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ConfigError } from "@/lib/env/config-error";
import { lastSchemaFile, lockFile, migrationsFolder, schemaFile } from "@/lib/db/migrations/migration-files";
import { noDatabase } from "@/lib/db/migrations/no-database";
import { filters, schemaEngine } from "@/lib/db/migrations/schema-engine";

/**
 * Writes the SQL from the last migration's schema to today's into a new folder and returns that file's path, or undefined
 * when nothing changed. Policies, triggers and grants are added to it by hand.
 */
export async function writeMigration(name: string, now = new Date()): Promise<string | undefined> {
  if (!/^[a-z0-9]+([_-][a-z0-9]+)*$/.test(name))
    throw new ConfigError(`The migration's name is "${name}", but it must be lower-case words such as add_permit_notes.`);
  const sql = await changesSinceLastMigration();
  if (!sql) return undefined;

  const folder = join(migrationsFolder(), `${stamp(now)}_${name.replaceAll("-", "_")}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), sql);
  if (!existsSync(lockFile())) writeFileSync(lockFile(), 'provider = "postgresql"\n');
  copyFileSync(schemaFile(), lastSchemaFile());
  return join(folder, "migration.sql");
}

/** SQL that leads from the last migration's schema to today's; empty when they agree. */
export async function changesSinceLastMigration(): Promise<string> {
  const engine = await schemaEngine(noDatabase);
  try {
    const from = existsSync(lastSchemaFile()) ? schema(lastSchemaFile()) : ({ tag: "empty" } as const);
    const { stdout } = await engine.diff({ from, to: schema(schemaFile()), script: true, exitCode: null, filters });
    return stdout?.includes("-- This is an empty migration") ? "" : (stdout ?? "");
  } finally {
    engine.free();
  }
}

const schema = (path: string) => ({ tag: "schemaDatamodel" as const, files: [{ path, content: readFileSync(path, "utf8") }] });

const stamp = (now: Date) => now.toISOString().replace(/\D/g, "").slice(0, 14);
