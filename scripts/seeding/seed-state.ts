import { Client } from "pg";

/** What is in the database: nothing, the demo city, the day it shows as today and whether its files are where they belong, or a city that is not the demo. */
export type SeedState = { kind: "empty" | "foreign" } | { kind: "seeded"; shows: Date; hasFiles: boolean };

/** The demo is written in one transaction together with its mark, so that rows without the mark are somebody's real city. */
export async function seedState(ownerUrl: string): Promise<SeedState> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query("SELECT set_config('app.kind', 'system', false)"); // the owner, too, is held by row-level security
    const { rows } = await owner.query<{ shows: string | null; has_files: boolean; inhabited: boolean }>(
      `SELECT (SELECT value FROM city_state WHERE key = 'seededFor') AS shows,
              EXISTS (SELECT FROM city_state WHERE key = 'filesKept') AS has_files,
              EXISTS (SELECT FROM account) OR EXISTS (SELECT FROM department) AS inhabited`,
    );
    const { shows, has_files: hasFiles, inhabited } = rows[0]!;
    if (shows) return { kind: "seeded", shows: new Date(shows), hasFiles };
    return { kind: inhabited ? "foreign" : "empty" };
  } finally {
    await owner.end();
  }
}
