import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Resident } from "@/lib/auth/actor";
import { openGrant } from "@/lib/access/open-grant";
import { tokenHash } from "@/lib/crypto/token";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { pool } from "@/lib/db/pool";

/** Reference data that anyone may read, and machinery without an owner. Everything else is behind the second wall. */
const withoutWall = [
  "_prisma_migrations",
  "department",
  "ward",
  "street",
  "parcel",
  "address",
  "payment_transition",
  "rate_limit",
  "city_state",
  "public_notice",
  "public_issue",
  "published_record",
  "record_tombstone",
  "record_word",
  "record_tally",
];

const owner = new Client({ connectionString: process.env.DATABASE_OWNER_URL });
beforeAll(() => owner.connect());
afterAll(() => owner.end());

async function tables(where: string) {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND ${where} ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

describe("the catalog", () => {
  it("every table but the listed ones has forced row-level security and a policy", async () => {
    const unprotected = await tables(
      "NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid))",
    );
    expect(unprotected).toEqual([...withoutWall].sort());
  });

  it("every table with a party is protected", async () => {
    const owned = await tables("EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'party_id')");
    expect(owned.length).toBeGreaterThan(8);
    expect(owned.filter((name) => withoutWall.includes(name))).toEqual([]);
  });

  it("shows no row of a protected table to a connection without an actor", async () => {
    for (const name of await tables("c.relrowsecurity")) {
      const { rows } = await pool().query<{ n: number }>(`SELECT count(*)::int AS n FROM ${name}`);
      expect([name, rows[0]!.n]).toEqual([name, 0]);
    }
  });

  it("lets the app role own nothing and reach no partition directly", async () => {
    const { rows } = await pool().query(`SELECT 1 FROM pg_class WHERE relowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)`);
    expect(rows).toEqual([]);
    const { rows: partitions } = await owner.query<{ name: string; open: boolean }>(
      `SELECT relname AS name, has_table_privilege('ecitizen_app', oid, 'SELECT, INSERT, UPDATE, DELETE') AS open
       FROM pg_class WHERE relispartition AND relkind = 'r' AND relnamespace = 'public'::regnamespace`,
    );
    expect(partitions.length).toBeGreaterThan(40);
    expect(partitions.filter(({ open }) => open)).toEqual([]);
    await expect(pool().query(`SELECT 1 FROM ${partitions[0]!.name}`)).rejects.toThrow(/permission denied/);
  });
});

describe("a resident", () => {
  it("sees their party's bills only, also when a where-clause is forgotten", async () => {
    const amara = await residentOf("resident");
    const seen = await asActor(amara, (db) => db.bill.findMany({ select: { partyId: true }, take: 500 }));
    expect(seen.length).toBeGreaterThan(6);
    expect(new Set(seen.map(({ partyId }) => partyId))).toEqual(new Set([amara.partyId]));
  });

  it("sees no bills through a mandate that does not cover them", async () => {
    const amara = await residentOf("resident");
    const without = { ...amara, mandate: { ...amara.mandate, areas: ["messages"] } };
    expect(await asActor(without, (db) => db.bill.count())).toBe(0);
  });

  it("cannot change a bill or touch the ledger", async () => {
    const amara = await residentOf("resident");
    expect(await asActor(amara, (db) => db.bill.updateMany({ data: { paidCents: 0n } }))).toEqual({ count: 0 });
    expect(await asActor(amara, (db) => db.ledgerEntry.count())).toBe(0);
  });
});

describe("what a resident's transaction may not write", () => {
  const refused = /row-level security|permission denied/;

  it.each(["receipt_counter SET last = 0", "sandbox_charge SET status = 'paid'", "payment_allocation SET is_open = false"])(
    "UPDATE %s",
    async (change) => {
      const amara = await residentOf("resident");
      expect(await asActor(amara, (db) => db.$executeRawUnsafe(`UPDATE ${change}`))).toBe(0);
    },
  );

  it.each(["city_state", "department", "address"])("the reference table %s", async (table) => {
    const amara = await residentOf("resident");
    await expect(asActor(amara, (db) => db.$executeRawUnsafe(`DELETE FROM ${table}`))).rejects.toThrow(refused);
  });
});

describe("a guest", () => {
  const grant = (token: string, partyId: string, billId: string, minutes: number) =>
    asSystem("test", (db) =>
      db.guestGrant.create({
        data: { tokenHash: tokenHash(token), partyId, billId, act: "see", expiresAt: new Date(Date.now() + minutes * 60_000) },
      }),
    );

  it("sees the one bill of their grant, for half an hour", async () => {
    const { partyId } = await residentOf("resident");
    const [one] = await asSystem("test", (db) => db.bill.findMany({ where: { partyId }, take: 1, select: { id: true } }));
    await grant("a guest's token", partyId, one!.id, 30);
    await grant("an old token", partyId, one!.id, -1);
    const guest = (await openGrant("a guest's token"))!;
    expect(await asActor(guest, (db) => db.bill.findMany({ select: { id: true } }))).toEqual([one]);
    expect(await asActor(guest, (db) => db.payment.count())).toBe(0);
    expect(await openGrant("an old token")).toBeUndefined();
    expect(await openGrant("no token")).toBeUndefined();
  });
});

async function residentOf(username: string): Promise<Resident> {
  await owner.query("SELECT set_config('app.kind', 'system', false)");
  const { rows } = await owner.query(
    `SELECT a.id, a.email, m.id AS mandate, m.party_id FROM account a JOIN mandate m ON m.account_id = a.id AND m.kind = 'self' WHERE a.username = $1`,
    [username],
  );
  const { id, email, mandate, party_id } = rows[0];
  return {
    kind: "resident",
    accountId: id,
    name: username,
    email,
    partyId: party_id,
    mandate: { id: mandate, kind: "self", partyName: username, areas: ["*"], acts: ["see", "draft", "send", "pay"] },
  };
}
