import { Client } from "pg";
import { applyMigrations } from "@/lib/db/migrations/apply-migrations";

/** Takes the demo's tables away and makes them anew: the ledger and the audit trail refuse to be emptied row by row. */
export async function emptyDatabase(ownerUrl: string) {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query("DROP SCHEMA IF EXISTS pgboss CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  } finally {
    await owner.end();
  }
  await applyMigrations(ownerUrl);
}
