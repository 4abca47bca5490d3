import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askToClose } from "@/lib/account/commands/ask-to-close";
import { closeAccounts } from "@/lib/account/commands/close-accounts";
import { keepAccount } from "@/lib/account/commands/keep-account";
import type { Resident } from "@/lib/auth/actor";
import { nowhere } from "@/lib/auth/browser/nowhere";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asActor } from "@/lib/db/as-actor";

const owner = new Client({ connectionString: process.env.DATABASE_OWNER_URL });
beforeAll(async () => {
  await owner.connect();
  await owner.query("SELECT set_config('app.kind', 'system', false)");
});
afterAll(() => owner.end());

const rows = async (text: string, { accountId }: Resident) => (await owner.query(text, [accountId])).rows;
const account = async (who: Resident) => (await rows("SELECT status, email, password_hash FROM account WHERE id = $1", who))[0];
const fortnightLater = (who: Resident) =>
  rows("UPDATE account_closure SET closes_at = now() - interval '1 minute' WHERE account_id = $1 RETURNING id", who);

describe("closing an account", () => {
  it("waits a fortnight, in which nothing is removed", async () => {
    const person = await newResident();
    await askToClose(person, nowhere);
    await closeAccounts();
    expect(await account(person)).toMatchObject({ status: "active", email: person.email });
  });

  it("asked for many times at once is asked for once", async () => {
    const person = await newResident();
    await Promise.all(Array.from({ length: 10 }, () => askToClose(person, nowhere)));
    expect(await rows("SELECT id FROM account_closure WHERE account_id = $1", person)).toHaveLength(1);
    expect(await rows("SELECT id FROM login_event WHERE account_id = $1 AND event = 'closureAsked'", person)).toHaveLength(1);
  });

  it("is taken back by its owner, and by nobody else", async () => {
    const [person, other] = [await newResident(), await newResident()];
    await askToClose(person, nowhere);
    await keepAccount(other, nowhere);
    const taken = asActor(other, (db) => db.accountClosure.updateMany({ data: { cancelledAt: new Date() } }));
    expect(await taken).toEqual({ count: 0 });
    await keepAccount(person, nowhere);
    await fortnightLater(person);
    await closeAccounts();
    expect(await account(person)).toMatchObject({ status: "active", email: person.email });
  });

  it("removes every way in and every address, keeps what the law keeps, and frees the address", async () => {
    const person = await newResident();
    await rows("INSERT INTO recovery_code (account_id, code_hash) VALUES ($1, 'hash')", person);
    await askToClose(person, nowhere);
    await fortnightLater(person);
    await Promise.all([closeAccounts(), closeAccounts(), closeAccounts()]);
    expect(await account(person)).toEqual({ status: "inactive", email: `closed-${person.accountId}@closed.invalid`, password_hash: null });
    expect(await rows("SELECT id FROM recovery_code WHERE account_id = $1", person)).toEqual([]);
    expect(await rows("SELECT p.id FROM party p JOIN mandate m ON m.party_id = p.id WHERE m.account_id = $1", person)).toHaveLength(1);
    expect(await rows("SELECT seq FROM audit_event WHERE subject_id = $1::text AND action = 'account.closed'", person)).toHaveLength(1);
  });
});
