import type { Client } from "pg";

/** What belongs to the schema rather than to a city. The audit's chains are set back, not emptied. */
const KEPT = ["_prisma_migrations", "payment_transition", "audit_chain"];

/** Empties every table, inside the caller's transaction. Those that refuse it are told not to, and refuse again before the commit. */
export async function emptyCity(client: Client) {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relkind IN ('r', 'p') AND NOT relispartition AND relnamespace = 'public'::regnamespace AND relname <> ALL ($1) ORDER BY 1`,
    [KEPT],
  );
  const guards = {
    ledger_entry: "ledger_no_truncate",
    audit_event: "audit_no_truncate",
    audit_shown: "audit_shown_no_truncate",
    application_event: "application_event_no_truncate",
  };
  for (const [table, guard] of Object.entries(guards)) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER ${guard}`);
  await client.query(`TRUNCATE ${rows.map(({ name }) => client.escapeIdentifier(name)).join(", ")} RESTART IDENTITY`);
  for (const [table, guard] of Object.entries(guards)) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER ${guard}`);
  await client.query("UPDATE audit_chain SET seq = 0, hash = sha256(convert_to('chain ' || chain, 'UTF8'))");

  // Jobs that speak of rows which are gone would only fail.
  const { rows: jobs } = await client.query<{ found: boolean }>("SELECT to_regclass('pgboss.job') IS NOT NULL AS found");
  if (jobs[0]!.found) await client.query("DELETE FROM pgboss.job");
}
