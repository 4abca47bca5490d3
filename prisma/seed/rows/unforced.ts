import type { Client } from "pg";

/**
 * Runs inside a transaction while the tables' owner is free of row-level security, which COPY refuses to work under.
 * The rules stay in force for the app's role all the time, and for everybody again before the commit.
 */
export async function unforced(client: Client, run: () => Promise<void>) {
  const { rows } = await client.query<{ name: string }>(
    `SELECT oid::regclass::text AS name FROM pg_class
     WHERE relforcerowsecurity AND relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace ORDER BY 1`,
  );
  for (const { name } of rows) await client.query(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`);
  await run();
  await client.query("SET CONSTRAINTS ALL IMMEDIATE"); // a table whose checks are still to come cannot be altered
  for (const { name } of rows) await client.query(`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`);
}
