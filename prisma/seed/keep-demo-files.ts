import { Client } from "pg";
import { keepFiles } from "./applications/keep-files";
import { drawPapers } from "./records/draw-papers";
import type { Town } from "./town";

/** Puts the bytes of a seeded city's files into storage, and writes down that they are there. */
export async function keepDemoFiles(ownerUrl: string, town: Town): Promise<void> {
  const { applications, issues, records, registry } = town;
  if (!records.some(({ file }) => file)) await drawPapers(town);
  const papers = records.flatMap(({ file }) => file ?? []);
  const count = await keepFiles(applications, issues, papers);
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
