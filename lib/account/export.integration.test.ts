import { randomUUID } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askForExport } from "@/lib/account/commands/ask-for-export";
import { prepareExport } from "@/lib/account/commands/prepare-export";
import { readEverything } from "@/lib/account/export/read-everything";
import { record } from "@/lib/audit/record";
import { takeExport } from "@/lib/account/commands/take-export";
import { findSelf } from "@/lib/access/queries";
import type { Resident } from "@/lib/auth/actor";
import { nowhere } from "@/lib/auth/browser/nowhere";
import { sealSide } from "@/lib/auth/contact/kinds";
import { newResident } from "@/lib/auth/testing/new-resident";
import { openSession } from "@/lib/auth/testing/open-session";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { atDesk } from "@/lib/messages/testing/desk";
import words from "@/messages/en/accountPrivacy.json";

const owner = new Client({ connectionString: process.env.DATABASE_OWNER_URL });
let amara: Resident;
beforeAll(async () => {
  await owner.connect();
  await owner.query("SELECT set_config('app.kind', 'system', false)");
  const { rows } = await owner.query("SELECT id FROM account WHERE username = 'resident'");
  amara = (await asSystem("test", (db) => findSelf(db, rows[0].id)))!;
});
afterAll(() => owner.end());

const wishes = async ({ accountId }: Resident) =>
  (
    await owner.query<{ id: string; status: string }>("SELECT id, status FROM data_export WHERE account_id = $1 ORDER BY created_at", [
      accountId,
    ])
  ).rows;

async function prepared(person: Resident) {
  await askForExport(person, nowhere);
  const { id } = (await wishes(person)).at(-1)!;
  await prepareExport({ exportId: id });
  return id;
}

/** One row of everything that a person can have besides bills, payments and messages. */
async function fillFor(person: Resident) {
  const { accountId, partyId } = person;
  const [change, soon] = [randomUUID(), new Date(Date.now() + 86_400_000)];
  await openSession(person);
  await asSystem("test", async (db) => {
    const publicKey = Buffer.from("key");
    await db.passkey.create({ data: { accountId, credentialId: randomUUID(), publicKey, counter: 0n, isSynced: true, name: "Laptop" } });
    await db.authenticatorApp.create({ data: { accountId, name: "Phone", secretSealed: "x" } });
    const [before, after] = [sealSide(change, "old", "old@post.example"), sealSide(change, "new", "new@post.example")];
    await db.contactChange.create({ data: { id: change, accountId, kind: "email", oldSealed: before, newSealed: after } });
    await db.recoveryRequest.create({ data: { ref: `RC-${accountId}`, accountId, tokenHash: randomUUID() } });
    await db.loginEvent.create({ data: { accountId, event: "signedIn", deviceLabel: "Firefox" } });
    await db.accountClosure.create({ data: { accountId, closesAt: soon } });
    await db.notificationChoice.create({ data: { accountId, topic: "bills", channel: "email", wanted: true } });
    const { id: toAddressId } = await db.address.findFirstOrThrow();
    await db.addressMove.create({ data: { partyId, toAddressId, effectiveOn: soon } });
  });
  const clerk = await atDesk("clerk", []);
  await asActor(clerk, async (db) => {
    record(db, clerk, "thread.read", { id: randomUUID(), partyId });
    record(db, clerk, "threads.listed", { id: "open", shown: [partyId] });
  });
}

describe("a copy of everything", () => {
  it("holds each part as JSON and as a page, all of it the person's, and no secret", async () => {
    await prepared(amara);
    const files = unzipSync(new Uint8Array(await takeExport(amara, nowhere)));
    const [json, page] = [strFromU8(files["your-data.json"]!), strFromU8(files["your-data.html"]!)];
    const data = JSON.parse(json) as Record<string, { id: string; ref?: string; service?: string; answers?: Record<string, string> }[]>;
    const { rows } = await owner.query("SELECT count(*)::int AS n FROM bill WHERE party_id = $1", [amara.partyId]);
    expect(data.bills).toHaveLength(rows[0].n);
    for (const part of [
      "account",
      "activity",
      "bills",
      "payments",
      "applications",
      "documents",
      "messages",
      "issues",
      "follows",
      "told",
      "looks",
    ])
      expect(data).toHaveProperty(part);
    expect(data.payments!.length).toBeGreaterThan(5);
    expect(data.applications!.length).toBeGreaterThan(8);
    expect(data.permits!.length).toBeGreaterThan(1);
    const renewed = data.applications!.find((one) => one.service === "passport-renewal")!;
    expect(renewed.answers!.oldPassportNumber).toMatch(/^•••• \d{4}$/);
    for (const { ref } of data.bills!) expect(page).toContain(ref);
    for (const text of [json, page]) {
      expect(text).not.toMatch(/v1(\.[\w-]+){4}/);
      expect(text).not.toMatch(/argon2|sealed|passwordHash|codeHash|secretHash|publicKey|credentialId|isInternal/i);
    }
  });

  it("has a row of everything a person has, each with words for its fields, and what of others it is made of stays away", async () => {
    const [person, other] = [await newResident(), await newResident()];
    await fillFor(person);
    await fillFor(other);
    const everything = await readEverything(person);
    // The demo resident has these.
    const without = [
      "bills",
      "readings",
      "payments",
      "applications",
      "permits",
      "documents",
      "messages",
      "issues",
      "follows",
      "told",
      "deliveries",
      "calendarFeeds",
    ];
    expect(everything.filter(({ rows }) => !rows.length).map(({ name }) => name)).toEqual(without);
    for (const { name, rows } of everything) expect([name, rows.length <= 1]).toEqual([name, true]);
    const of = (name: string) => everything.find((part) => part.name === name)!.rows[0];
    expect(of("passkeys")).toMatchObject({ name: "Laptop", isSynced: true });
    expect(of("contactChanges")).toMatchObject({ kind: "email", before: "old@post.example", after: "new@post.example" });
    expect(of("moves")).toMatchObject({ status: "planned", to: expect.stringMatching(/\d/) as string });
    expect(of("mandates")).toMatchObject({ kind: "self", party: person.name });
    expect(of("lists")).toMatchObject({ action: "threads.listed" });
    expect(JSON.stringify(everything, (_key, one: unknown) => (typeof one === "bigint" ? String(one) : one))).not.toContain(
      other.accountId,
    );
    const { field } = words.export;
    for (const { rows } of [...everything, ...(await readEverything(amara))])
      for (const row of rows) expect(Object.keys(row).filter((key) => !(key in field))).toEqual([]);
  });

  it("is handed out once, also to twenty hands at the same moment", async () => {
    const person = await newResident();
    await prepared(person);
    const taken = await Promise.allSettled(Array.from({ length: 20 }, () => takeExport(person, nowhere)));
    expect(taken.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(takeExport(person, nowhere)).rejects.toMatchObject({ name: "NotFoundError" });
    const { rows } = await owner.query("SELECT archive FROM data_export WHERE account_id = $1", [person.accountId]);
    expect(rows).toEqual([{ archive: null }]);
  });

  it("is nobody else's, and nobody's any more after a week", async () => {
    const [person, other] = [await newResident(), await newResident()];
    const id = await prepared(person);
    await expect(takeExport(other, nowhere)).rejects.toMatchObject({ name: "NotFoundError" });
    await owner.query("UPDATE data_export SET expires_at = now() WHERE id = $1", [id]);
    await expect(takeExport(person, nowhere)).rejects.toMatchObject({ name: "NotFoundError" });
  });

  it("is prepared once, however often it is asked for and however often the job runs", async () => {
    const person = await newResident();
    await Promise.all(Array.from({ length: 8 }, () => askForExport(person, nowhere)));
    const [wish, ...others] = await wishes(person);
    expect(others).toEqual([]);
    await Promise.all([prepareExport({ exportId: wish!.id }), prepareExport({ exportId: wish!.id })]);
    expect(await wishes(person)).toEqual([{ id: wish!.id, status: "ready" }]);
  });

  it("lies sealed until then", async () => {
    const person = await newResident();
    const id = await prepared(person);
    const { rows } = await owner.query<{ archive: Buffer }>("SELECT archive FROM data_export WHERE id = $1", [id]);
    expect(rows[0]!.archive.toString().startsWith("v1.")).toBe(true);
  });
});
