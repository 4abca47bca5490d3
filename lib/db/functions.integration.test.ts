import { Client } from "pg";
import { expect, it } from "vitest";

it("every function written in the database's own language says how its statements are planned", async () => {
  const owner = new Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await owner.connect();
  const { rows } = await owner.query<{ name: string; mode: string | null }>(
    `SELECT p.proname AS name, substring(array_to_string(p.proconfig, ',') FROM 'plan_cache_mode=(\\w+)') AS mode
     FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang WHERE p.pronamespace = 'public'::regnamespace AND l.lanname = 'plpgsql'`,
  );
  await owner.end();
  const named = (mode: string | null) => rows.filter((row) => row.mode === mode).map(({ name }) => name);
  expect(named(null), "left to guess, a new connection plans each statement five times").toEqual([]);
  expect(named("force_custom_plan").sort()).toEqual(["case_search", "issue_search", "people_search"]);
  expect(named("force_generic_plan")).toContain("session_open");
});
