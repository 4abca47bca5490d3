import { Client } from "pg";
import { hashPassword } from "@/lib/auth/credentials/password";
import { cityDay } from "@/lib/city/city-day";
import { demoPassword } from "../demo-accounts";
import { newRegistry } from "../registry";
import { copyRows, rowsOf } from "../rows/copy-rows";
import { readExistingCity, type ExistingCity } from "./existing-city";
import { onLoadingGround } from "./loading-ground";
import { livesByChunk } from "./lives-by-chunk";
import { scaleTables } from "./scale-tables";

export type ScaleOptions = { ownerUrl: string; citizens: number; now: Date; say: (line: string) => void };

/** References beyond those of the demo city, and a hundred a citizen: about sixty are used. */
const FIRST_REFERENCE = 10_000_000;

/** Adds generated citizens with two years of bills to a seeded city, in one transaction. Prints a line per table. */
export async function seedScale({ ownerUrl, citizens, now, say }: ScaleOptions): Promise<void> {
  const passwordHash = await hashPassword(demoPassword);
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("SELECT set_config('app.kind', 'system', false)"); // the owner, too, is held by row-level security
    await client.query("BEGIN");
    const city = await readExistingCity(client);
    await client.query("SELECT ensure_partitions(($1::timestamptz - interval '26 months')::date)", [now]);
    await load(client, city, { citizens, now, passwordHash, say });
    await keepCounts(client, city, citizens, now);
    await client.query("COMMIT");
    await client.query("ANALYZE");
  } finally {
    await client.end();
  }
}

type Load = { citizens: number; now: Date; passwordHash: string; say: (line: string) => void };

async function load(client: Client, city: ExistingCity, { citizens, now, passwordHash, say }: Load) {
  const registry = (of: string) => newRegistry(now, cityDay(now), `${of} from ${city.generated}`, FIRST_REFERENCE + city.generated * 100);
  // Lives and rows draw ids from two streams, because the next lives are made while the last rows are sent.
  const tables = scaleTables(registry("rows"), city.departmentIds).map((table) => ({ ...table, count: 0, ms: 0 }));
  const lives = livesByChunk(registry("volume"), city, citizens, passwordHash);
  const copyAll = async () => {
    for await (const chunk of lives)
      for (const table of tables) {
        const started = Date.now();
        table.count += await copyRows(client, table.name, table.columns, rowsOf(chunk, table.rows));
        table.ms += Date.now() - started;
      }
    for (const { name, count, ms } of tables) say(`${name}: ${count} rows, ${(ms / 1000).toFixed(1)} s`);
  };
  await onLoadingGround(client, [...new Set(tables.map(({ name }) => name))], copyAll, say);
}

async function keepCounts(client: Client, { receipts, generated }: ExistingCity, citizens: number, now: Date) {
  await client.query("SELECT case_text_fill()"); // what is searched for follows by triggers, which a load goes without
  await client.query(
    `UPDATE account SET last_mandate_id = m.id FROM mandate m
     WHERE m.account_id = account.id AND account.last_mandate_id IS NULL AND account.email LIKE '%@volume.example'`,
  );
  for (const [year, last] of receipts)
    await client.query(
      "INSERT INTO receipt_counter (year, last) VALUES ($1, $2) ON CONFLICT (series, year) DO UPDATE SET last = excluded.last",
      [year, last],
    );
  await client.query(
    `INSERT INTO city_state (key, value, updated_at) VALUES ('citizensGenerated', $1, $2)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
    [String(generated + citizens), now],
  );
}
