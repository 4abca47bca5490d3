import { randomUUID } from "node:crypto";
import { expect, it, vi } from "vitest";
import { askToClose } from "@/lib/account/commands/ask-to-close";
import { closeAccounts } from "@/lib/account/commands/close-accounts";
import type { forgetAddresses } from "@/lib/account/commands/forget-addresses";
import type { Resident } from "@/lib/auth/actor";
import { nowhere } from "@/lib/auth/browser/nowhere";
import { lastSealed, mailsTo } from "@/lib/auth/testing/sealed-jobs";
import { settledResident, waysInto } from "@/lib/auth/testing/settled-resident";
import { newResident } from "@/lib/auth/testing/new-resident";
import { answerAsked } from "@/lib/auth/ways-back/answer-asked";
import { ask } from "@/lib/auth/ways-back/ask";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { log } from "@/lib/log";
import { newReference } from "@/lib/reference";

// Still the real one, but for an account that a test names.
let broken = "";
vi.mock("@/lib/account/commands/forget-addresses", async (original) => {
  const real = await original<{ forgetAddresses: typeof forgetAddresses }>();
  const forget: typeof forgetAddresses = (db, id) => (id === broken ? Promise.reject(new Error("broken")) : real.forgetAddresses(db, id));
  return { forgetAddresses: forget };
});

const system = <Result>(run: (db: Db) => Promise<Result>) => asSystem("test", run);
const statusOf = ({ accountId: id }: Resident) => system(async (db) => (await db.account.findUniqueOrThrow({ where: { id } })).status);

async function due(who: Resident) {
  await askToClose(who, nowhere);
  const { accountId } = who;
  await system((db) => db.accountClosure.updateMany({ where: { accountId }, data: { closesAt: new Date(Date.now() - 60_000) } }));
}

it("a closed account has no way in, no address and no browser left, and nothing that was mailed opens it", async () => {
  const { who } = await settledResident();
  const { accountId } = who;
  await system(async (db) => {
    const kept = { accountId, tokenHash: randomUUID() };
    await db.parkedForm.create({ data: { ...kept, path: "/bills", sealed: "typed", expiresAt: new Date(Date.now() + 60_000) } });
    await db.contactChange.create({ data: { accountId, kind: "email", oldSealed: "old", newSealed: "new", confirmedAt: new Date() } });
    for (const status of ["asked", "refused"])
      await db.recoveryRequest.create({ data: { accountId, ref: randomUUID(), tokenHash: randomUUID(), reachSealed: "sealed", status } });
    const { id: subjectId } = await db.recoveryRequest.findFirstOrThrow({ where: { accountId, status: "asked" } });
    await db.approval.create({ data: { kind: "accountRecovery", subjectId, reason: "Called", askedBy: (await newResident()).accountId } });
  });
  await due(who);
  await closeAccounts();
  const gone = { sessions: 0, remembered: 0, flows: 0, signUps: 0, resetLinks: 0, passkeys: 0, apps: 0, codes: 0, exports: 0 };
  const reached = [`closed-${accountId}@closed.invalid`, null, null];
  expect(await waysInto(who)).toEqual({ ...gone, hasPassword: false, closures: 1, reached });
  await system(async (db) => {
    for (const table of [db.device, db.contactChange, db.signUp, db.parkedForm])
      expect(await (table as typeof db.device).count({ where: { accountId } })).toBe(0);
    expect(await db.secretLink.count({ where: { accountId, usedAt: null, supersededAt: null } })).toBe(0);
    const wishes = await db.recoveryRequest.findMany({ where: { accountId }, orderBy: { status: "asc" } });
    expect(wishes).toMatchObject(["cancelled", "refused"].map((status) => ({ status, reachSealed: null })));
    expect(await db.approval.count({ where: { subjectId: { in: wishes.map(({ id }) => id) }, withdrawnAt: null } })).toBe(0);
  });
});

it("whoever forgot a closed account's password, username or every way in is sent nothing, as for one that never was", async () => {
  const { who } = await settledResident();
  const { accountId, name, email } = who;
  await due(who);
  await closeAccounts();
  const addresses = [email, `alt-${email}`, `closed-${accountId}@closed.invalid`];
  const mails = async () => (await Promise.all(addresses.map(mailsTo))).flat().length;
  const before = await mails();
  for (const identifier of [name, ...addresses])
    for (const asked of [
      { for: "resetLink" as const, identifier, to: "email" as const, visit: nowhere },
      { for: "resetLink" as const, identifier, to: "alternate" as const, visit: nowhere },
      { for: "recovery" as const, identifier, reach: email, phone: "", ref: newReference("RC"), tokenHash: randomUUID(), visit: nowhere },
    ]) {
      await ask(asked);
      await answerAsked(await lastSealed("wayBack"));
    }
  for (const address of addresses.slice(0, 2)) {
    await ask({ for: "usernames", email: address, visit: nowhere });
    await answerAsked(await lastSealed("wayBack"));
  }
  expect(await mails()).toBe(before);
  expect(await system((db) => db.recoveryRequest.count({ where: { accountId } }))).toBe(0);
  expect(await statusOf(who)).toBe("inactive");
});

it("an account that cannot be closed is logged with a code, waits, and keeps none of the others from it", async () => {
  const [first, second] = [await newResident(), await newResident()];
  await due(first);
  await due(second);
  broken = first.accountId;
  const logged = vi.spyOn(log(), "error");
  await closeAccounts();
  expect([await statusOf(first), await statusOf(second)]).toEqual(["active", "inactive"]);
  const { id } = await system((db) => db.accountClosure.findFirstOrThrow({ where: { accountId: first.accountId } }));
  const incident = expect.stringMatching(/^\w{3}-\w{3}-\w{3}$/);
  expect(logged).toHaveBeenCalledWith(expect.objectContaining({ work: "closeAccounts", id, incident }), expect.any(String));
  broken = "";
  await closeAccounts();
  expect(await statusOf(first)).toBe("inactive");
});
