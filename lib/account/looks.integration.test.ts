import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askAboutLook } from "@/lib/account/commands/ask-about-look";
import { listLooks, LOOKS_A_PAGE, readPlace, writePlace } from "@/lib/account/queries/looks";
import type { Staff } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asActor } from "@/lib/db/as-actor";
import { findPerson } from "@/lib/people/queries";

const owner = new Client({ connectionString: process.env.DATABASE_OWNER_URL });
let desk: Staff;
beforeAll(async () => {
  await owner.connect();
  await owner.query("SELECT set_config('app.kind', 'system', false)");
  const { rows } = await owner.query("SELECT id, display_name FROM account WHERE username = 'supervisor'");
  desk = { kind: "staff", accountId: rows[0].id, name: rows[0].display_name, email: "", role: "supervisor", departments: [] };
});
afterAll(() => owner.end());

const look = (accountId: string, reason: string) => asActor(desk, (db) => findPerson(db, desk, accountId, reason));

describe("who looked at a person's data", () => {
  it("is told with role and reason, to them and to nobody else, the newest first", async () => {
    const [person, other] = [await newResident(), await newResident()];
    await look(person.accountId, "called about a locked account");
    await look(person.accountId, "called a second time");
    const seen = await listLooks(person);
    expect(seen.map(({ action, facts }) => ({ action, facts }))).toEqual([
      { action: "person.read", facts: { reason: "called a second time", role: "supervisor" } },
      { action: "person.read", facts: { reason: "called about a locked account", role: "supervisor" } },
    ]);
    expect(await listLooks(other)).toEqual([]);
  });

  it("goes on from page to page without gaps and repeats", async () => {
    const person = await newResident();
    for (let n = 0; n < LOOKS_A_PAGE + 2; n++) await look(person.accountId, `look number ${n}`);
    const first = (await listLooks(person)).slice(0, LOOKS_A_PAGE);
    const second = await listLooks(person, readPlace(writePlace(first.at(-1)!)));
    const reasons = [...first, ...second].map(({ facts }) => (facts as { reason: string }).reason);
    expect(reasons).toEqual(Array.from({ length: LOOKS_A_PAGE + 2 }, (_, n) => `look number ${LOOKS_A_PAGE + 1 - n}`));
  });

  it("can be asked about once per form, by the person alone", async () => {
    const [person, other] = [await newResident(), await newResident()];
    await look(person.accountId, "called about a locked account");
    const [seen] = await listLooks(person);
    const question = { look: writePlace(seen!), key: crypto.randomUUID() };
    const threads = await Promise.all(Array.from({ length: 5 }, () => askAboutLook(person, question, "en")));
    expect(new Set(threads.map(({ id }) => id)).size).toBe(1);
    await expect(askAboutLook(other, question, "en")).rejects.toMatchObject({ name: "NotFoundError" });
  });

  it.each(["yesterday", "1.2", "1.2.3.4", "999999999999999.1.1"])("%j is no place in the list", (text) =>
    expect(() => readPlace(text)).toThrow("not a place in a list"),
  );
});
