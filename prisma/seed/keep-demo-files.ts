import { Client } from "pg";
import { keepFiles } from "./applications/keep-files";
import type { Town } from "./town";

/** Puts the bytes of a seeded city's files into storage, and writes down that they are there. */
export async function keepDemoFiles(ownerUrl: string, { applications, issues, registry }: Town): Promise<void> {
  const count = await keepFiles(applications, issues);
  const client = new Client({ connectionString: ownerUrl, options: "-c app.kind=system" });
  await client.connect();
  try {
    const mark = `INSERT INTO city_state (key, value, updated_at) VALUES ('filesKept', $1, $2)
      ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`;
    await client.query(mark, [String(count), registry.now]);
  } finally {
    await client.end();
  }
}
