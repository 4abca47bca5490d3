import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askAboutLook } from "@/lib/account/commands/ask-about-look";
import { listLooks, LOOKS_A_PAGE, readPlace, writePlace } from "@/lib/account/queries/looks";
import { newSent } from "@/lib/applications/testing/new-sent";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asActor } from "@/lib/db/as-actor";
import { writeToCity } from "@/lib/messages/commands/write-to-city";
import { listQueue } from "@/lib/messages/queries/queue";
import { atDesk } from "@/lib/messages/testing/desk";
import { findPerson, searchPeople } from "@/lib/people/queries";
import { findCase } from "@/lib/staff/cases/find-case";
import { listQueue as listCases } from "@/lib/staff/queue/list-queue";
import { readWish } from "@/lib/staff/queue/views";

const owner = new Client({ connectionString: process.env.DATABASE_OWNER_URL });
let desk: Staff;
beforeAll(async () => {
  await owner.connect();
  await owner.query("SELECT set_config('app.kind', 'system', false)");
  const { rows } = await owner.query("SELECT id, display_name FROM account WHERE username = 'supervisor'");
  desk = { kind: "staff", accountId: rows[0].id, name: rows[0].display_name, email: "", role: "supervisor", departments: [], services: [] };
});
afterAll(() => owner.end());

const look = (accountId: string, reason: string) => asActor(desk, (db) => findPerson(db, desk, accountId, reason));

async function named(legalName: string) {
  const person = await newResident();
  await owner.query("UPDATE citizen SET legal_name = $2 WHERE party_id = $1", [person.partyId, legalName]);
  return person;
}

describe("who looked at a person's data", () => {
  it("is told with role and reason, to them and to nobody else, the newest first", async () => {
    const [person, other] = [await newResident(), await newResident()];
    await look(person.accountId, "called about a locked account");
    await look(person.accountId, "called a second time");
    const seen = await listLooks(person);
    expect(seen.map(({ action, role, reason }) => ({ action, role, reason }))).toEqual([
      { action: "person.read", role: "supervisor", reason: "called a second time" },
      { action: "person.read", role: "supervisor", reason: "called about a locked account" },
    ]);
    expect(await listLooks(other)).toEqual([]);
  });

  it("goes on from page to page without gaps and repeats", async () => {
    const person = await newResident();
    for (let n = 0; n < LOOKS_A_PAGE + 2; n++) await look(person.accountId, `look number ${n}`);
    const first = (await listLooks(person)).slice(0, LOOKS_A_PAGE);
    const second = await listLooks(person, readPlace(writePlace(first.at(-1)!)));
    const reasons = [...first, ...second].map(({ reason }) => reason);
    expect(reasons).toEqual(Array.from({ length: LOOKS_A_PAGE + 2 }, (_, n) => `look number ${LOOKS_A_PAGE + 1 - n}`));
  });

  it("can be asked about once per form, by the person alone", async () => {
    const [person, other] = [await newResident(), await newResident()];
    await look(person.accountId, "called about a locked account");
    const [seen] = await listLooks(person);
    const question = { look: writePlace(seen!), key: randomUUID() };
    const threads = await Promise.all(Array.from({ length: 5 }, () => askAboutLook(person, question, "en")));
    expect(new Set(threads.map(({ id }) => id)).size).toBe(1);
    await expect(askAboutLook(other, question, "en")).rejects.toMatchObject({ name: "NotFoundError" });
  });

  it("tells what a case was opened for, and that it stood in the desk's list", async () => {
    const [person, other] = [await newResident(), await newResident()];
    const { id, ref } = await newSent(person);
    const clerk = await atDesk("clerk", ["city-clerk"]);
    await asActor(clerk, async (db) => {
      const { partyId } = await findCase(db, clerk, ref);
      record(db, clerk, "case.opened", { id, partyId }, { for: "decision" });
    });
    await asActor(clerk, (db) => listCases(db, clerk, readWish({ q: ref })));
    const seen = await listLooks(person);
    expect(seen.map(({ action, role, purpose }) => ({ action, role, purpose }))).toEqual([
      { action: "cases.listed", role: "clerk", purpose: undefined },
      { action: "case.opened", role: "clerk", purpose: "decision" },
    ]);
    expect(await listLooks(other)).toEqual([]);
  });

  it("tells a search to exactly those whom it showed, with its reason and nothing of the others", async () => {
    const family = `Quillfeather${randomUUID().slice(0, 8)}`;
    const [one, two, three, other] = await Promise.all([`Ada ${family}`, `Ben ${family}`, `Cy ${family}`, "Dee Elsewhere"].map(named));
    const found = await asActor(desk, (db) => searchPeople(db, desk, family, "called about a locked account"));
    expect(found.people).toHaveLength(3);
    for (const person of [one!, two!, three!])
      expect(await listLooks(person)).toMatchObject([
        { action: "people.searched", role: "supervisor", reason: "called about a locked account" },
      ]);
    expect(await listLooks(other!)).toEqual([]);
    const { rows } = await owner.query("SELECT facts FROM audit_shown WHERE party_id = $1", [one!.partyId]);
    expect(rows).toEqual([{ facts: { role: "supervisor", reason: "called about a locked account" } }]);
  });

  it("tells once a day that a conversation stands in a list of its department, however often the list is read", async () => {
    const [person, other] = [await newResident(), await newResident()];
    await writeToCity(person, { department: "permits", subject: "Porch", text: "May I build a porch?", key: randomUUID() });
    const clerk = await atDesk("clerk", ["permits"]);
    const clerks = [clerk, { ...clerk, accountId: randomUUID() }];
    for (const one of [...clerks, ...clerks]) await asActor(one, (db) => listQueue(db, one, "all"));
    const seen = await listLooks(person);
    expect(seen.map(({ action, role }) => [action, role])).toEqual([
      ["threads.listed", "clerk"],
      ["threads.listed", "clerk"],
    ]);
    expect(await listLooks(other)).toEqual([]);
    const { rows } = await owner.query(
      "SELECT count(*)::int AS n FROM audit_event WHERE action = 'threads.listed' AND facts->'parties' ? $1",
      [person.partyId],
    );
    expect(rows).toEqual([{ n: 4 }]);
  });

  it("can be asked about, also when it was a list, and the list itself stays the staff's", async () => {
    const person = await newResident();
    await writeToCity(person, { department: "permits", subject: "Porch", text: "May I build a porch?", key: randomUUID() });
    const clerk = await atDesk("clerk", ["permits"]);
    await asActor(clerk, (db) => listQueue(db, clerk, "all"));
    const [seen] = await listLooks(person);
    await expect(askAboutLook(person, { look: writePlace(seen!), key: randomUUID() }, "ar")).resolves.toHaveProperty("id");
    expect(await asActor(person, (db) => db.auditEvent.findMany({ where: { action: "threads.listed" }, take: 5 }))).toEqual([]);
    await expect(asActor(person, (db) => db.$executeRaw`DELETE FROM audit_shown`)).rejects.toThrow(/permission denied/);
  });

  it.each(["yesterday", "1.2", "1.2.3.4", "999999999999999.1.1"])("%j is no place in the list", (text) =>
    expect(() => readPlace(text)).toThrow("not a place in a list"),
  );
});
