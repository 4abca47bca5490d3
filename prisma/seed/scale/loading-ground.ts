import type { Client } from "pg";
import { unforced } from "../rows/unforced";

/**
 * Runs a bulk load inside the caller's transaction without what costs per row: foreign keys, indexes that are no primary key, and the
 * triggers that sum up. All of it is back, and has looked at every row, before the commit.
 */
export async function onLoadingGround(client: Client, tables: readonly string[], load: () => Promise<void>, say: (line: string) => void) {
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND conparentid = 0 AND conrelid = ANY ($1::regclass[])`,
    [tables],
  );
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
     FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
     WHERE indrelid = ANY ($1::regclass[]) AND NOT relispartition AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)`,
    [tables],
  );
  await unforced(client, async () => {
    for (const { table, name } of keys) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
    for (const { name } of indexes) await client.query(`DROP INDEX ${name}`);
    for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await load();
    const started = Date.now();
    for (const { definition } of indexes) await client.query(definition.replace(" ON ONLY ", " ON ")); // a partitioned table's index is on its partitions too
    for (const { table, name, definition } of keys) await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
    for (const table of tables) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    await checkSums(client);
    say(`${indexes.length} indexes, ${keys.length} foreign keys and all sums: ${((Date.now() - started) / 1000).toFixed(1)} s`);
  });
}

/** What the triggers say row by row, asked once over everything. */
async function checkSums(client: Client) {
  const { rows } = await client.query<{ bills: string; transactions: string }>(
    `SELECT (SELECT count(*) FROM bill b
             JOIN (SELECT bill_id, sum(amount_cents) AS cents FROM bill_line GROUP BY 1) l ON l.bill_id = b.id WHERE l.cents <> b.total_cents) AS bills,
            (SELECT count(*) FROM (SELECT FROM ledger_entry GROUP BY transaction_id HAVING sum(amount_cents) <> 0) t) AS transactions`,
  );
  const { bills, transactions } = rows[0]!;
  if (Number(bills) || Number(transactions))
    throw new Error(`${bills} bills are not the sum of their lines and ${transactions} ledger transactions are not zero.`);
}
