import { Client } from "pg";
import { demoKeyRow } from "@/lib/issues/open311/keys";

/** The key that the demo prints for Open311 is known to its database, also to one that was filled by an older version. */
export async function keepDemoKey(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl, options: "-c app.kind=system" });
  await client.connect();
  try {
    const { keyHash, name, email } = demoKeyRow();
    await client.query("INSERT INTO open311_key (key_hash, name, email) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", [
      keyHash,
      name,
      email,
    ]);
  } finally {
    await client.end();
  }
}
