import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

export const migrationsFolder = () => resolve("prisma/migrations");
export const lockFile = () => resolve("prisma/migrations/migration_lock.toml");
/** The schema as of the last migration: the next one is the difference to it. */
export const lastSchemaFile = () => resolve("prisma/migrations/schema.last.prisma");
export const schemaFile = () => resolve("prisma/schema.prisma");

/** Names of the migrations in this checkout, oldest first. */
export function migrationNames(): string[] {
  if (!existsSync(migrationsFolder())) return [];
  const folders = readdirSync(migrationsFolder(), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => name).sort();
}

export const migrationSql = (name: string) => readFileSync(resolve(migrationsFolder(), name, "migration.sql"), "utf8");
