import { Client } from "pg";
import { hashPassword } from "@/lib/auth/credentials/password";
import { drawPictures } from "./applications/pictures";
import { demoPassword } from "./demo-accounts";
import { writeLetters } from "./desk/write-letters";
import { emptyCity } from "./empty-city";
import { drawPapers } from "./records/draw-papers";
import { makeTown } from "./make-town";
import type { Town } from "./town";
import { writeTown } from "./write-town";

export type SeedOptions = {
  ownerUrl: string;
  /** What the demo calls now. The same now gives the same rows, but for salted hashes and sealed secrets. */
  now: Date;
  /** Empties every table first. */
  fresh?: boolean;
  say: (line: string) => void;
};

/**
 * Writes the demo city in one transaction: a seeding that is cut short leaves nothing. Its tables must be empty, or `fresh` given. The bytes
 * of its files are another step (keepDemoFiles), which can be done again: no transaction waits for storage.
 */
export async function seedCity({ ownerUrl, now, fresh = false, say }: SeedOptions): Promise<Town> {
  const town = makeTown(now, await hashPassword(demoPassword), await drawPictures());
  await writeLetters(town);
  await drawPapers(town);
  const client = await connect(ownerUrl);
  try {
    await client.query("BEGIN");
    if (fresh) await emptyCity(client);
    await client.query(
      "SELECT ensure_partitions(($1::timestamptz - interval '20 months')::date, (greatest($1::timestamptz, now()) + interval '4 months')::date)",
      [now],
    );
    await writeTown(client, town);
    const mark = "INSERT INTO city_state (key, value, updated_at) VALUES ('seededAt', $1, $2), ('seededFor', $1, $2)";
    await client.query(mark, [now.toISOString(), now]);
    await client.query("COMMIT");
    await client.query("ANALYZE");
  } finally {
    await client.end();
  }
  say(
    `The demo city has ${town.people.length} people and businesses, ${town.bills.length} bills, ${town.payments.length} payments, ${town.applications.length} applications and ${town.issues.length} reports`,
  );
  return town;
}

/** Whether a demo city was written into this database to the end. */
export async function isSeeded(ownerUrl: string): Promise<boolean> {
  const client = await connect(ownerUrl);
  try {
    return Boolean((await client.query("SELECT 1 FROM city_state WHERE key = 'seededAt'")).rowCount);
  } finally {
    await client.end();
  }
}

async function connect(connectionString: string) {
  const client = new Client({ connectionString });
  await client.connect();
  await client.query("SELECT set_config('app.kind', 'system', false)"); // the owner, too, is held by row-level security
  return client;
}
