import { Client } from "pg";
import { expect, test } from "vitest";
import { applyMigrations } from "@/lib/db/migrations/apply-migrations";
import { pendingMigrations } from "@/lib/db/migrations/pending-migrations";
import { changesSinceLastMigration } from "@/lib/db/migrations/write-migration";

const ownerUrl = process.env.DATABASE_OWNER_URL!;
const appUrl = process.env.DATABASE_URL!;

async function ask<Row>(url: string, text: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows as Row[];
  } finally {
    await client.end();
  }
}

test("every change of the schema is in a migration", async () => {
  expect(await changesSinceLastMigration()).toBe("");
});

test("migrating twice, and by two processes at once, changes nothing", async () => {
  expect(await pendingMigrations(appUrl)).toEqual([]);
  expect(await Promise.all([applyMigrations(ownerUrl, appUrl), applyMigrations(ownerUrl, appUrl)])).toEqual([[], []]);
});

test("a migration that was cut short is tried again", async () => {
  await ask(
    ownerUrl,
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at) VALUES ('cut', 'x', '20260101000000_cut', now())`,
  );
  await applyMigrations(ownerUrl, appUrl);
  const rows = await ask<{ again: boolean }>(
    ownerUrl,
    "SELECT rolled_back_at IS NOT NULL AS again FROM _prisma_migrations WHERE id = 'cut'",
  );
  expect(rows).toEqual([{ again: true }]);
});

test("the app's role owns nothing and cannot write the migrations' history", async () => {
  const owned = await ask(appUrl, "SELECT relname FROM pg_class WHERE pg_get_userbyid(relowner) = current_user");
  expect(owned).toEqual([]);
  await expect(ask(appUrl, "DELETE FROM _prisma_migrations")).rejects.toThrow(/permission denied/);
});

test("a partition is reached through its parent alone", async () => {
  const open = `SELECT oid::regclass::text AS name FROM pg_class
                WHERE relispartition AND relnamespace = 'public'::regnamespace AND relkind = 'r'
                  AND has_table_privilege(oid, 'SELECT, INSERT, UPDATE, DELETE')`;
  expect(await ask(appUrl, open)).toEqual([]);
});
