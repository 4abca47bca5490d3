import { Client } from "pg";
import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { record } from "@/lib/audit/record";
import { headsFile, signHeads } from "@/lib/audit/sign-heads";
import { verifyAudit } from "@/lib/audit/verify";
import { asSystem } from "@/lib/db/as-actor";
import { superuserUrl } from "@/lib/db/testing/test-server";

const superuser = new Client({ connectionString: superuserUrl() });
beforeAll(async () => {
  await rm(headsFile(), { force: true });
  await superuser.connect();
});
afterAll(() => superuser.end());

const write = (subject: string, count = 1) =>
  asSystem("test", async (db) => {
    for (let n = 0; n < count; n++) record(db, { kind: "system", job: "test" }, "test.done", { id: subject });
  });

it("holds for the seeded city and for what is written after it", async () => {
  await Promise.all(Array.from({ length: 20 }, (_, n) => write(`thing ${n}`, 3)));
  const { broken, events, chains } = await verifyAudit();
  expect(broken).toBeNull();
  expect(events).toBeGreaterThanOrEqual(60);
  expect(chains).toBeGreaterThan(4);
});

it("writes nothing when the transaction is rolled back", async () => {
  const before = (await verifyAudit()).events;
  await expect(
    asSystem("test", async (db) => {
      record(db, { kind: "system", job: "test" }, "test.undone", { id: "never" });
      await db.$queryRaw`SELECT 1 / 0`;
    }),
  ).rejects.toThrow();
  expect((await verifyAudit()).events).toBe(before);
});

it("refuses changes and deletions even to the owner", async () => {
  const owner = new Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await owner.connect();
  await expect(owner.query("UPDATE audit_event SET action = 'other'")).rejects.toThrow(/append-only/);
  await expect(owner.query("DELETE FROM audit_event")).rejects.toThrow(/append-only/);
  await expect(owner.query("TRUNCATE audit_event")).rejects.toThrow(/append-only/);
  await owner.end();
});

it("names the row in which a superuser changed one byte", async () => {
  const { rows } = await superuser.query("SELECT chain, seq::text FROM audit_event WHERE seq > 1 ORDER BY chain, seq LIMIT 1");
  const { chain, seq } = rows[0];
  await changed(
    `UPDATE audit_event SET action = action || '.' WHERE chain = ${chain} AND seq = ${seq}`,
    `UPDATE audit_event SET action = left(action, -1) WHERE chain = ${chain} AND seq = ${seq}`,
    async () => {
      expect((await verifyAudit()).broken).toBe(`Chain ${chain}, row ${seq}: its content was changed.`);
    },
  );
  expect((await verifyAudit()).broken).toBeNull();
});

it("notices that the newest rows were cut off and the chain's end rewritten, by the signed heads", async () => {
  await write("the witness");
  await signHeads();
  const { rows } = await superuser.query(
    "SELECT chain, seq::text, encode(hash, 'hex') AS hash FROM audit_chain WHERE seq > 1 ORDER BY chain LIMIT 1",
  );
  const { chain, seq } = rows[0];
  await superuser.query("BEGIN");
  await superuser.query("SET LOCAL session_replication_role = replica");
  await superuser.query(`DELETE FROM audit_event WHERE chain = ${chain} AND seq = ${seq}`);
  await superuser.query(
    `UPDATE audit_chain SET seq = seq - 1, hash = (SELECT hash FROM audit_event WHERE chain = ${chain} AND seq = ${seq} - 1) WHERE chain = ${chain}`,
  );
  await superuser.query("COMMIT");
  expect((await verifyAudit()).broken).toContain(`chain ${chain} has no such row ${seq} any more`);
});

async function changed(change: string, back: string, then: () => Promise<void>) {
  await superuser.query("SET session_replication_role = replica");
  await superuser.query(change);
  try {
    await then();
  } finally {
    await superuser.query(back);
    await superuser.query("SET session_replication_role = DEFAULT");
  }
}
