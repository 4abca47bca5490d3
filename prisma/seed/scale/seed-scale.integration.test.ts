import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { seedScale } from "./seed-scale";

const ownerUrl = process.env.DATABASE_OWNER_URL!;
const owner = new Client({ connectionString: ownerUrl });
const lines: string[] = [];
const rows = async <Row extends object>(sql: string) => (await owner.query<Row>(sql)).rows;
const number = async (sql: string) => Number((await rows<{ n: string }>(`SELECT (${sql}) AS n`))[0]!.n);

/** Everything about the tables that the load takes away for its time. */
const ground = `WITH tables AS (SELECT oid, relname, relrowsecurity, relforcerowsecurity FROM pg_class
    WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace AND relname !~ '_\\d{4}_\\d\\d$')
  SELECT relname || ' ' || conname || ' ' || pg_get_constraintdef(c.oid) || convalidated AS what FROM pg_constraint c JOIN tables t ON t.oid = conrelid
  UNION ALL SELECT pg_get_indexdef(indexrelid) || indisvalid FROM pg_index JOIN tables ON oid = indrelid
  UNION ALL SELECT relname || relrowsecurity || relforcerowsecurity FROM tables
  UNION ALL SELECT relname || ' ' || tgname || ' ' || tgenabled::text FROM pg_trigger JOIN tables t ON t.oid = tgrelid WHERE NOT tgisinternal ORDER BY 1`;

let before: object[];
let citizens: number;

beforeAll(async () => {
  await owner.connect();
  await owner.query("SELECT set_config('app.kind', 'system', false)");
  before = await rows(ground);
  citizens = await number("SELECT count(*) FROM citizen");
  for (const more of [120, 80]) await seedScale({ ownerUrl, citizens: more, now: new Date(), say: (line) => lines.push(line) });
}, 120_000);
afterAll(() => owner.end());

it("adds as many citizens as asked, on from those before, and says so per table", async () => {
  expect(await number("SELECT count(*) FROM citizen")).toBe(citizens + 200);
  expect(await number("SELECT value FROM city_state WHERE key = 'citizensGenerated'")).toBe(200);
  expect(lines.join("\n")).toMatch(/^bill: \d{4} rows, [\d.]+ s$/m);
  expect(await number("SELECT count(*) FROM account WHERE email LIKE '%@volume.example' AND last_mandate_id IS NULL")).toBe(0);
});

it("leaves keys, indexes, triggers and row-level security as they were", async () => {
  expect(await rows(ground)).toEqual(before);
});

it("keeps the books as the demo's own", async () => {
  expect(await number("SELECT count(*) FROM (SELECT FROM ledger_entry GROUP BY transaction_id HAVING sum(amount_cents) <> 0) t")).toBe(0);
  expect((await number("SELECT sum(total_cents) FROM bill")) - (await number("SELECT sum(amount_cents) FROM bill_line"))).toBe(0);
  expect(
    await number(
      "SELECT count(*) FROM receipt_counter c WHERE series = 'receipt' AND last <> (SELECT count(*) FROM payment WHERE receipt_number LIKE c.year || '-%')",
    ),
  ).toBe(0);
  expect(
    await number(
      "SELECT count(*) FROM delivery d LEFT JOIN notification n ON n.id = d.notification_id AND n.at = d.notified_at WHERE d.notification_id IS NOT NULL AND n.id IS NULL",
    ),
  ).toBe(0);
  expect(await number("SELECT count(*) FROM notification_other")).toBe(0);
});

it("gives each citizen about three applications, in every stage, whose histories hold", async () => {
  const from = "FROM application a JOIN account c ON c.id = a.account_id AND c.email LIKE '%@volume.example'";
  const each = (await number(`SELECT count(*) ${from}`)) / 200;
  expect(each).toBeGreaterThan(2);
  expect(each).toBeLessThan(4.5);
  const states = await rows<{ status: string }>(`SELECT DISTINCT a.status ${from} ORDER BY 1`);
  const wanted = ["actionRequired", "draft", "expired", "intakeCheck", "issued", "pendingDecision", "refused", "submitted", "withdrawn"];
  expect(states.map(({ status }) => status)).toEqual(expect.arrayContaining(wanted));
  expect(await rows("SELECT * FROM application_breaks()")).toEqual([]);
  expect(await number(`SELECT count(*) FROM document d WHERE d.application_id IN (SELECT a.id ${from})`)).toBeGreaterThan(400);
  const late = `SELECT count(*) FROM application_event WHERE at > now()`;
  expect(await number(late)).toBe(0);
  const unpaid = (bill: string, when: string) =>
    number(`SELECT count(*) ${from} JOIN bill b ON b.id = a.${bill} WHERE ${when} AND b.status <> 'paid'`);
  expect([await unpaid("fee_bill_id", "a.submitted_at IS NOT NULL"), await unpaid("issue_bill_id", "a.status = 'issued'")]).toEqual([0, 0]);
});

it("gives those with an account about ten messages each, and a queue to the departments", async () => {
  const accounts = await number("SELECT count(*) FROM account WHERE email LIKE '%@volume.example'");
  const of = "message m JOIN thread t ON t.id = m.thread_id JOIN account a ON a.id = t.account_id AND a.email LIKE '%@volume.example'";
  const messages = await number(`SELECT count(*) FROM ${of}`);
  expect(messages / accounts).toBeGreaterThan(5);
  expect(messages / accounts).toBeLessThan(15);
  expect(await number("SELECT count(*) FROM thread WHERE status = 'open' AND waits_for = 'city'")).toBeGreaterThan(0);
  expect(await number(`SELECT count(*) FROM ${of} WHERE m.created_at < t.created_at OR m.created_at > now()`)).toBe(0);
});
