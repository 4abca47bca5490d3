import { Client } from "pg";

/** What is in the database: nothing, half a demo city, a whole one and the day it shows as today, or a real city. */
export type SeedState = { kind: "empty" | "interrupted" | "foreign" } | { kind: "seeded"; shows: Date };

/** A comment outlives the emptying of every table. */
const DEMO = "The demo city's; npm run seed -- --fresh may empty every table.";

export async function seedState(ownerUrl: string): Promise<SeedState> {
  return withOwner(ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ shows: string | null; begun: boolean; demo: boolean }>(
      `SELECT (SELECT value FROM city_state WHERE key = 'seededFor') AS shows,
              EXISTS (SELECT 1 FROM account) OR EXISTS (SELECT 1 FROM department) AS begun,
              coalesce(obj_description('city_state'::regclass, 'pg_class') = $1, false) AS demo`,
      [DEMO],
    );
    const { shows, begun, demo } = rows[0]!;
    if (begun && !demo) return { kind: "foreign" };
    if (shows) return { kind: "seeded", shows: new Date(shows) };
    return { kind: begun ? "interrupted" : "empty" };
  });
}

/** From here on, rows without the closing mark are a demo city that was cut short. */
export const markBegun = (ownerUrl: string) =>
  withOwner(ownerUrl, async (owner) => {
    await owner.query(`COMMENT ON TABLE city_state IS ${owner.escapeLiteral(DEMO)}`);
  });

/** The closing mark of a finished seed. */
export const markSeeded = (ownerUrl: string, shows: Date) =>
  withOwner(ownerUrl, async (owner) => {
    const mark = `INSERT INTO city_state (key, value) VALUES ('seededAt', $1), ('seededFor', $2)
                  ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = now()`;
    await owner.query(mark, [new Date().toISOString(), shows.toISOString()]);
  });

async function withOwner<Result>(connectionString: string, run: (owner: Client) => Promise<Result>) {
  const owner = new Client({ connectionString });
  await owner.connect();
  try {
    await owner.query("SELECT set_config('app.kind', 'system', false)"); // the owner, too, is held by row-level security
    return await run(owner);
  } finally {
    await owner.end();
  }
}
