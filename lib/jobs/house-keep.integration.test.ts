import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newResident } from "@/lib/auth/testing/new-resident";
import { openSession } from "@/lib/auth/testing/open-session";
import { houseKeep } from "@/lib/jobs/house-keep";

const owner = new Client({ connectionString: process.env.DATABASE_OWNER_URL });
beforeAll(async () => {
  await owner.connect();
  await owner.query("SELECT set_config('app.kind', 'system', false)");
});
afterAll(() => owner.end());

const count = async (from: string, values: unknown[]) =>
  (await owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${from}`, values)).rows[0]!.n;

it("removes what ended long ago, however much it is, and keeps what can still be asked about", async () => {
  const person = await newResident();
  const mine = [person.accountId];
  const { id: open } = await openSession(person);
  await owner.query(
    `INSERT INTO auth_session (account_id, secret_hash, methods, is_private, device_label, authenticated_at, last_seen_at, idle_expires_at, absolute_expires_at)
     SELECT $1, 'old' || n, '{password}', true, 'Firefox', now(), now(), now(), now() - CASE n WHEN 1 THEN 89 ELSE 91 END * interval '1 day'
     FROM generate_series(1, 2500) n`,
    mine,
  );
  await owner.query(
    `INSERT INTO login_flow (token_hash, browser_hash, account_id, method, stage, methods, expires_at)
     SELECT 'old' || n, 'x', $1, 'email', 'consumed', '{password}', now() - CASE n WHEN 1 THEN 23 ELSE 25 END * interval '1 hour'
     FROM generate_series(1, 1200) n`,
    mine,
  );
  await owner.query(
    `INSERT INTO secret_link (token_hash, account_id, purpose, expires_at)
     SELECT 'old' || n, $1, 'notMe', now() - CASE n WHEN 1 THEN 29 ELSE 31 END * interval '1 day' FROM generate_series(1, 1001) n`,
    mine,
  );
  await owner.query(
    "INSERT INTO login_event (account_id, event, device_label, at) VALUES ($1, 'signedIn', 'Firefox', now() - interval '91 days')",
    mine,
  );
  await houseKeep();
  expect(await count("auth_session WHERE account_id = $1", mine)).toBe(2);
  expect(await count("auth_session WHERE id = $1", [open])).toBe(1);
  expect(await count("login_flow WHERE account_id = $1", mine)).toBe(1);
  expect(await count("secret_link WHERE account_id = $1", mine)).toBe(1);
  expect(await count("login_event WHERE account_id = $1", mine)).toBe(1);
});
