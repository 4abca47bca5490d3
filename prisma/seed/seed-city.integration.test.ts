import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSecret } from "@/lib/applications/draft/secrets";
import { verifyPassword } from "@/lib/auth/credentials/password";
import { open } from "@/lib/crypto/seal";
import { isReference } from "@/lib/reference";
import { services } from "@/lib/services/catalogue";
import { publishServices } from "@/lib/services/publish-services";
import { storage } from "@/lib/storage/storage";
import { seedState } from "@/scripts/seeding/seed-state";
import { drawPictures } from "./applications/pictures";
import { demoAccounts, demoPassword } from "./demo-accounts";
import { keepDemoFiles } from "./keep-demo-files";
import { makeTown } from "./make-town";
import { isSeeded, seedCity } from "./seed-city";

let owner: Client;
const rows = async <Row extends object>(sql: string, values: unknown[] = []) => (await owner.query<Row>(sql, values)).rows;
const one = async <Row extends object>(sql: string, values: unknown[] = []) => (await rows<Row>(sql, values))[0]!;

beforeAll(async () => {
  owner = new Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await owner.connect();
  await owner.query("SELECT set_config('app.kind', 'system', false)");
});
afterAll(() => owner.end());

const payableBills = `SELECT b.* FROM bill b JOIN account a ON a.username = $1
  JOIN mandate m ON m.id = a.last_mandate_id AND m.party_id = b.party_id WHERE b.status IN ('issued', 'partiallyPaid')`;

describe("the demo accounts", () => {
  it("are there, with the password of the contract and sealed authenticator secrets", async () => {
    const accounts = await rows<{ username: string; email: string; password_hash: string; role: string | null; status: string }>(
      "SELECT * FROM account WHERE password_hash IS NOT NULL",
    );
    // Neighbours who applied for something have accounts, too, and nobody can sign in with them.
    expect(accounts.map(({ username }) => username).sort()).toEqual(demoAccounts.map(({ username }) => username).sort());
    expect(await verifyPassword(accounts[0]!.password_hash, demoPassword)).toBe(true);

    const apps = await rows<{ id: string; username: string; secret_sealed: string }>(
      "SELECT app.id, username, secret_sealed FROM authenticator_app app JOIN account ON account.id = account_id",
    );
    const secrets = Object.fromEntries(
      apps.map(({ id, username, secret_sealed }) => [username, open(secret_sealed, `authenticator_app:secret_sealed:${id}`)]),
    );
    expect(secrets).toEqual(
      Object.fromEntries(demoAccounts.flatMap(({ username, totpSecret }) => (totpSecret ? [[username, totpSecret]] : []))),
    );
    for (const { username, role } of demoAccounts) if (role) expect(secrets).toHaveProperty(username);
  });

  it("act for whom they should", async () => {
    const mandates = await rows<{ username: string; kind: string; party: string; acts: string[] }>(
      "SELECT username, m.kind, p.kind AS party, acts FROM account a JOIN mandate m ON m.id = last_mandate_id JOIN party p ON p.id = party_id",
    );
    const by = Object.fromEntries(mandates.map(({ username, ...mandate }) => [username, mandate]));
    expect(by.business).toMatchObject({ kind: "owner", party: "business" });
    expect(by.deputy).toEqual({ kind: "deputy", party: "citizen", acts: ["see", "pay"] });
    for (const username of ["resident", "resident-totp", "resident-new"]) expect(by[username]).toMatchObject({ kind: "self" });
  });

  it("have enough to pay, some of it overdue, some due this month, some later", async () => {
    for (const username of ["resident", "business"]) {
      const bills = await rows<{ due_on: Date }>(payableBills, [username]);
      expect(bills.length).toBeGreaterThanOrEqual(7);
      const { today, month } = await one<{ today: Date; month: Date }>(
        `SELECT day::date AS today, (date_trunc('month', day) + interval '1 month - 1 day')::date AS month
         FROM (SELECT value::timestamptz AT TIME ZONE 'America/New_York' AS day FROM city_state WHERE key = 'seededFor') s`,
      );
      expect(bills.filter(({ due_on }) => due_on < today)).not.toEqual([]);
      expect(bills.filter(({ due_on }) => due_on >= today && due_on <= month)).not.toEqual([]);
      expect(bills.filter(({ due_on }) => due_on > month)).not.toEqual([]);
    }
    expect((await rows(payableBills, ["deputy"])).length).toBeGreaterThanOrEqual(4);
    expect(await rows(payableBills, ["resident-new"])).toEqual([]);
  });

  it("see no bill that somebody else is paying right now", async () => {
    expect(await rows("SELECT FROM payment_allocation WHERE is_open AND party_id IN (SELECT party_id FROM mandate)")).toEqual([]);
  });
});

describe("the city's books", () => {
  it("know every state", async () => {
    const states = async (table: string) =>
      (await rows<{ status: string }>(`SELECT DISTINCT status FROM ${table} ORDER BY 1`)).map(({ status }) => status);
    expect(await states("bill")).toEqual(["cancelled", "issued", "paid", "partiallyPaid", "replaced"]);
    expect(await states("payment")).toEqual(["cancelled", "created", "error", "failed", "started", "submitted", "success"]);
    expect(await states("refund")).toEqual(["error", "submitted", "success"]);
    const failures = (await rows<{ failure: string }>("SELECT DISTINCT failure FROM payment WHERE failure IS NOT NULL ORDER BY 1")).map(
      ({ failure }) => failure,
    );
    expect(failures).toEqual(["cancelled", "declined", "expired", "mismatch", "provider"]);
  });

  it("balance: per transaction, per bill, and in all", async () => {
    expect(await rows("SELECT transaction_id FROM ledger_entry GROUP BY 1 HAVING sum(amount_cents) <> 0")).toEqual([]);
    const owed = await rows(
      `SELECT b.id FROM bill b JOIN ledger_entry e ON e.bill_id = b.id AND e.account = 'receivable' GROUP BY b.id
       HAVING sum(e.amount_cents) <> CASE WHEN b.status IN ('cancelled', 'replaced') THEN 0 ELSE b.total_cents - b.paid_cents END`,
    );
    expect(owed).toEqual([]);
    const { cleared, received } = await one<{ cleared: string; received: string }>(
      `SELECT (SELECT sum(amount_cents) FROM ledger_entry WHERE account = 'clearing') AS cleared,
              (SELECT sum(amount_cents) FROM payment WHERE status = 'success')
              - (SELECT sum(amount_cents) FROM refund WHERE status = 'success') AS received`,
    );
    expect(cleared).toBe(received);
  });

  it("say of each bill what was paid on it, and of each payment what it paid", async () => {
    const paid = `SELECT b.id FROM bill b LEFT JOIN payment_allocation a ON a.bill_id = b.id
      LEFT JOIN payment p ON p.id = a.payment_id AND p.status = 'success'
      GROUP BY b.id HAVING b.paid_cents <> coalesce(sum(a.applied_cents) FILTER (WHERE p.id IS NOT NULL), 0)
        - (SELECT coalesce(sum(amount_cents), 0) FROM refund_part r WHERE r.bill_id = b.id)`;
    expect(await rows(paid)).toEqual([]);
    const parts =
      "SELECT p.id FROM payment p JOIN payment_allocation a ON a.payment_id = p.id GROUP BY p.id HAVING p.amount_cents <> sum(a.amount_cents)";
    expect(await rows(parts)).toEqual([]);
    expect(await rows("SELECT id FROM bill WHERE (settled_at IS NOT NULL) <> (status = 'paid') OR settled_at < issued_at")).toEqual([]);
  });

  it("show the arithmetic of every line", async () => {
    const wrong = `SELECT id, code, facts, amount_cents FROM bill_line WHERE
      (facts ? 'quantity' AND amount_cents <> (facts->>'quantity')::bigint * (facts->>'rateCents')::bigint) OR
      (facts ? 'baseCents' AND abs(amount_cents) <> round((facts->>'baseCents')::numeric * (facts->>'rateBp')::numeric / 10000))`;
    expect(await rows(wrong)).toEqual([]);
  });

  it("number receipts without gaps, in the order in which the money came", async () => {
    const gaps = `SELECT receipt_number FROM (SELECT receipt_number, row_number() OVER (PARTITION BY left(receipt_number, 4) ORDER BY settled_at, id) AS n
      FROM payment WHERE status = 'success') s WHERE right(receipt_number, 6)::int <> n`;
    expect(await rows(gaps)).toEqual([]);
    const counters = `SELECT series, year FROM receipt_counter c WHERE last <> (SELECT count(*) FROM (
        SELECT receipt_number FROM payment UNION ALL SELECT receipt_number FROM refund) n
        WHERE receipt_number LIKE CASE series WHEN 'refund' THEN 'RF-' ELSE '' END || c.year || '-%')`;
    expect(await rows(counters)).toEqual([]);
  });

  it("have references that pass their check, and nothing that happens later than now", async () => {
    const references = await rows<{ ref: string }>(
      "SELECT ref FROM bill UNION ALL SELECT ref FROM payment UNION ALL SELECT ref FROM refund UNION ALL SELECT ref FROM thread UNION ALL SELECT ref FROM application",
    );
    expect(references.filter(({ ref }) => !isReference(ref))).toEqual([]);
    const late = `SELECT id FROM bill WHERE issued_at > (SELECT value::timestamptz FROM city_state WHERE key = 'seededFor')
      UNION ALL SELECT id FROM payment WHERE coalesce(settled_at, created_at) > (SELECT value::timestamptz FROM city_state WHERE key = 'seededFor')`;
    expect(await rows(late)).toEqual([]);
  });

  it("leave an audit trail that holds, in partitions of its months, under forced row-level security", async () => {
    expect((await one<{ n: number }>("SELECT count(*)::int AS n FROM audit_event")).n).toBeGreaterThan(50);
    expect(await rows("SELECT * FROM audit_breaks()")).toEqual([]);
    for (const table of ["audit_event", "notification", "login_event"]) expect(await rows(`SELECT FROM ${table}_other`)).toEqual([]);
    expect(await rows("SELECT relname FROM pg_class WHERE relrowsecurity AND NOT relforcerowsecurity")).toEqual([]);
    expect(
      await rows(
        "SELECT relname FROM pg_class WHERE relispartition AND relnamespace = 'public'::regnamespace AND relkind = 'r' AND has_table_privilege('ecitizen_app', oid, 'SELECT')",
      ),
    ).toEqual([]);
  });
});

describe("what people applied for", () => {
  it("is under the versions that the start would publish", async () => {
    const before = await rows("SELECT slug, version, hash, published_at FROM service_version ORDER BY slug");
    expect(before).toHaveLength(services().length);
    await publishServices();
    expect(await rows("SELECT slug, version, hash, published_at FROM service_version ORDER BY slug")).toEqual(before);
  });

  it("has a history whose hashes hold, row by row, and that ends where the application stands", async () => {
    expect(await rows("SELECT * FROM application_breaks()")).toEqual([]);
    expect((await one<{ n: number }>("SELECT count(*)::int AS n FROM application_event")).n).toBeGreaterThan(250);
  });

  it("holds numbers of passports only under seals that open", async () => {
    const found = await rows<{ id: string; old_number: string; sealed: string }>(
      `SELECT a.id, old_number, sent->'answers'->>'oldPassportNumber' AS sealed FROM passport_application p JOIN application a ON a.id = application_id
       WHERE old_number IS NOT NULL`,
    );
    expect(found.length).toBeGreaterThan(3);
    for (const { id, old_number, sealed } of found) {
      const number = open(old_number, `passport_application:old_number:${id}`);
      expect(number).toMatch(/^[A-Z]\d{8}$/);
      expect(openSecret(id, "oldPassportNumber", sealed)).toBe(number);
    }
  });

  it("numbers what was issued without gaps, and keeps the state of its validity", async () => {
    const gaps = `SELECT number FROM (SELECT number, row_number() OVER (PARTITION BY left(number, 7) ORDER BY issued_at, application_id) AS n FROM permit) s
      WHERE right(number, 5)::int <> n`;
    expect(await rows(gaps)).toEqual([]);
    expect(await rows("SELECT number FROM permit WHERE status = 'valid' AND valid_until < (SELECT value::timestamptz FROM city_state WHERE key = 'seededFor')::date")).toEqual([]); // prettier-ignore
  });

  it("is as the rules of the desk would have left it: nothing issued past them, and whoever is past the portal cannot", async () => {
    const past = `SELECT a.ref FROM application a WHERE a.status IN ('issued', 'approvedAwaitingPayment') AND (
        EXISTS (SELECT FROM requested_item i WHERE i.application_id = a.id AND i.status IN ('neededFromYou', 'neededFromOthers', 'submitted'))
        OR EXISTS (SELECT FROM review r WHERE r.application_id = a.id AND r.status = 'open')
        OR EXISTS (SELECT FROM inspection i WHERE i.application_id = a.id AND i.status = 'planned')
        OR NOT EXISTS (SELECT FROM decision d WHERE d.application_id = a.id AND d.outcome = 'approved' AND d.status = 'decided')
        OR (a.status = 'issued' AND EXISTS (SELECT FROM bill b WHERE b.id IN (a.fee_bill_id, a.issue_bill_id) AND b.status <> 'paid')))
      UNION ALL SELECT a.ref FROM application a WHERE a.status = 'refused'
        AND NOT EXISTS (SELECT FROM decision d WHERE d.application_id = a.id AND d.outcome = 'refused' AND d.status = 'decided')
      UNION ALL SELECT number FROM permit WHERE (status = 'superseded') <> (superseded_by IS NOT NULL)`;
    expect(await rows(past)).toEqual([]);
    const again = "UPDATE application SET status = $1 WHERE ref = (SELECT ref FROM application WHERE status = $2 ORDER BY ref LIMIT 1)";
    await expect(owner.query(again, ["issued", "pendingDecision"])).rejects.toThrow("nobody has approved it");
  });

  it("keeps the numbers of books under seals that open, and shows their ends", async () => {
    const found = await rows<{ id: string; book_number: string; book_hint: string; lost_books: { number: string; hint: string }[] }>(
      "SELECT application_id AS id, book_number, book_hint, lost_books FROM passport_application WHERE book_number IS NOT NULL",
    );
    expect(found.length).toBeGreaterThan(20);
    for (const { id, book_number, book_hint, lost_books } of found)
      for (const { number, hint } of [{ number: book_number, hint: book_hint }, ...lost_books])
        expect(open(number, `passport_application:book_number:${id}`)).toMatch(new RegExp(`^H\\d{5}${hint}$`));
  });

  it("comes with files that can be opened, as large and with the hash that is written", async () => {
    const now = new Date((await one<{ value: string }>("SELECT value FROM city_state WHERE key = 'seededFor'")).value);
    const town = makeTown(now, "", await drawPictures());
    await keepDemoFiles(process.env.DATABASE_OWNER_URL!, town);
    const files = await rows<{ key: string; preview_key: string | null; size: number; sha256: string; status: string }>(
      "SELECT * FROM stored_file",
    );
    expect(files.length).toBeGreaterThan(150);
    for (const { key, preview_key, size, sha256, status } of files) {
      if (status === "rejected") continue;
      const bytes = await buffer(await storage().open(key));
      expect([bytes.length, createHash("sha256").update(bytes).digest("hex")]).toEqual([size, sha256]);
      if (preview_key) expect((await buffer(await storage().open(preview_key))).length).toBeGreaterThan(0);
    }
    expect(await seedState(process.env.DATABASE_OWNER_URL!)).toEqual({ kind: "seeded", shows: now, hasFiles: true });
  });
});

describe("seeding again", () => {
  const ownerUrl = process.env.DATABASE_OWNER_URL!;
  const say = () => {};

  it("gives the same rows for the same now", async () => {
    const seeded = await digest();
    const { now } = await one<{ now: Date }>("SELECT value::timestamptz AS now FROM city_state WHERE key = 'seededFor'");
    await seedCity({ ownerUrl, now, fresh: true, say });
    expect(await digest()).toEqual(seeded);
  }, 120_000);

  it("leaves nothing of an attempt that fails", async () => {
    const before = await digest();
    await expect(seedCity({ ownerUrl, now: new Date("2027-02-11T11:00:00Z"), say })).rejects.toThrow("duplicate key");
    expect(await digest()).toEqual(before);
    expect(await isSeeded(ownerUrl)).toBe(true);
  }, 120_000);

  const asItIs = "(to_jsonb(t) - 'password_hash' - 'secret_sealed' - 'old_number' - 'book_number' - 'name_sealed' - 'email_sealed')::text";
  /** New every time: the mark of what was published last, and the ids of what the database counts by itself. The files are kept apart. */
  const others = "city_state t WHERE key NOT IN ('publicContent', 'filesKept')";
  const counted = "(SELECT page, yes, no, texts, last_at FROM feedback_page) t";
  const from = (name: string) => ({ city_state: others, feedback_page: counted })[name] ?? `${name} t`;
  /** Numbers of old passports are sealed; so what is hashed over them differs, too. */
  const sealedIn = new Set(["application", "application_event", "passport_application"]);
  const withoutSeals = `regexp_replace(${asItIs}, 'v1(\\.[A-Za-z0-9_-]+){4}|[0-9a-f]{64}', '', 'g')`;

  /** A hash over each table; left out are the salted and the sealed, which differ every time. */
  async function digest() {
    const tables = await rows<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relkind IN ('r', 'p') AND NOT relispartition
       AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations' ORDER BY 1`,
    );
    const hashes: Record<string, string> = {};
    for (const { name } of tables) {
      const found = await rows<{ row: string }>(
        `SELECT ${sealedIn.has(name) ? withoutSeals : asItIs} AS row FROM ${from(name)} ORDER BY 1`,
      );
      hashes[name] = createHash("sha256")
        .update(found.map(({ row }) => row).join("\n"))
        .digest("hex");
    }
    return hashes;
  }
});
