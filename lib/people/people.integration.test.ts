import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decideApproval } from "@/lib/access/approvals/commands/decide-approval";
import { findApproval, listApprovals } from "@/lib/access/approvals/queries";
import type { Staff, StaffRole } from "@/lib/auth/actor";
import { nowhere } from "@/lib/auth/browser/nowhere";
import { consumeFlow } from "@/lib/auth/commands/sign-in/consume-flow";
import { openFlow } from "@/lib/auth/flow/open-flow";
import { newResident } from "@/lib/auth/testing/new-resident";
import { settledResident, waysInto } from "@/lib/auth/testing/settled-resident";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { sealReach } from "@/lib/auth/recovery/reach";
import { askForRecovery } from "@/lib/people/commands/ask-for-recovery";
import { askForRole } from "@/lib/people/commands/ask-for-role";
import { lockAccount, unlockAccount } from "@/lib/people/commands/lock-account";
import { mailUsername } from "@/lib/people/commands/mail-username";
import type { Cursor } from "@/lib/keyset";
import { findPerson, listRecoveries, MOST_FOUND, RECOVERIES_A_PAGE, searchPeople } from "@/lib/people/queries";

const owner = new Client({ connectionString: process.env.DATABASE_OWNER_URL });
beforeAll(async () => {
  await owner.connect();
  await owner.query("SELECT set_config('app.kind', 'system', false)");
});
afterAll(() => owner.end());

const reason = "called about a locked account";

async function member(role: StaffRole): Promise<Staff> {
  const { rows } = await owner.query("SELECT id, display_name, email FROM account WHERE role = $1 LIMIT 1", [role]);
  return { kind: "staff", accountId: rows[0].id, name: rows[0].display_name, email: rows[0].email, role, departments: [], services: [] };
}
const count = async (from: string, values: unknown[]) =>
  (await owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${from}`, values)).rows[0]!.n;
const search = async (who: Staff | Awaited<ReturnType<typeof newResident>>, query: string) =>
  (await asActor(who, (db) => searchPeople(db, who, query, reason))).people.map(({ username }) => username);

describe("finding a person", () => {
  it("goes by username, by e-mail address, and by a part of the name in any case", async () => {
    const desk = await member("supervisor");
    for (const query of ["resident", "amara.okafor@post.example", "amara oka", "OKAFOR"])
      expect([query, await search(desk, query)]).toEqual([query, expect.arrayContaining(["resident"])]);
    for (const query of ["%%%", "___", "okafor%", "nobody of this name"]) expect([query, await search(desk, query)]).toEqual([query, []]);
  });

  it("finds the one with an account among hundreds of namesakes without, and whoever is named exactly so first", async () => {
    const [desk, person, exact] = [await member("supervisor"), await newResident(), await newResident()];
    const family = `Marigold${randomUUID().slice(0, 6)}`;
    await owner.query(
      `WITH p AS (INSERT INTO party (kind, display_name) SELECT 'citizen', 'x' FROM generate_series(1, 400) RETURNING id)
       INSERT INTO citizen (party_id, legal_name) SELECT id, $1 FROM p`,
      [`Jo ${family}`],
    );
    await owner.query("UPDATE citizen SET legal_name = $2 WHERE party_id = $1", [person.partyId, `Jo ${family}`]);
    await owner.query("UPDATE citizen SET legal_name = $2 WHERE party_id = $1", [exact.partyId, family]);
    expect(await search(desk, family.toUpperCase())).toEqual([exact.name, person.name]);
    expect(await search(desk, `jo ${family}`)).toEqual([person.name]);
  });

  it("says when there are more than it shows, and shows the exact ones of them", async () => {
    const [desk, exact] = [await member("supervisor"), await newResident()];
    const family = `Tansy${randomUUID().slice(0, 6)}`;
    for (let n = 0; n <= MOST_FOUND; n++) {
      const { partyId } = await newResident();
      await owner.query("UPDATE citizen SET legal_name = $2 WHERE party_id = $1", [partyId, `${family} the ${n}th`]);
    }
    await owner.query("UPDATE citizen SET legal_name = $2 WHERE party_id = $1", [exact.partyId, family]);
    const { people, hasMore } = await asActor(desk, (db) => searchPeople(db, desk, family, reason));
    expect([people.length, hasMore, people[0]!.username]).toEqual([MOST_FOUND, true, exact.name]);
  });

  it("is for the desk alone, on both walls", async () => {
    const [clerk, resident] = [await member("clerk"), await newResident()];
    await expect(search(clerk, "okafor")).rejects.toMatchObject({ name: "ForbiddenError" });
    await expect(search(resident, "okafor")).rejects.toMatchObject({ name: "NotFoundError" });
    for (const actor of [clerk, resident])
      expect(await asActor(actor, (db) => db.$queryRaw`SELECT * FROM people_search('okafor')`)).toEqual([]);
  });

  it("is written down with its reason, where the person can read it", async () => {
    const [desk, person] = [await member("admin"), await newResident()];
    await asActor(desk, (db) => findPerson(db, desk, person.accountId, reason));
    const seen = await asActor(person, (db) => db.auditEvent.findMany({ where: { action: "person.read" }, take: 5 }));
    expect(seen).toMatchObject([{ actorKind: "staff", accountId: desk.accountId, facts: { reason } }]);
  });
});

describe("locking an account", () => {
  it("ends its sessions and says why; unlocking brings none of them back", async () => {
    const [desk, person] = [await member("supervisor"), await newResident()];
    const { accountId } = person;
    const soon = new Date(Date.now() + 60_000);
    await asSystem("test", (db) =>
      db.authSession.create({
        data: {
          ...{ accountId, secretHash: "hash", methods: [], isPrivate: true, deviceLabel: "", authenticatedAt: new Date() },
          ...{ lastSeenAt: new Date(), idleExpiresAt: soon, absoluteExpiresAt: soon },
        },
      }),
    );
    await lockAccount(desk, { person: accountId, reason });
    await expect(lockAccount(desk, { person: accountId, reason })).rejects.toMatchObject({ key: "people.justChanged" });
    await unlockAccount(desk, { person: accountId, reason });
    expect(await count("auth_session WHERE account_id = $1 AND revoked_at IS NULL", [accountId])).toBe(0);
    const events = await asActor(person, (db) => db.loginEvent.findMany({ where: { accountId }, orderBy: { at: "asc" }, take: 5 }));
    expect(events).toMatchObject([
      { event: "accountLocked", facts: { reason } },
      { event: "accountUnlocked", facts: { reason } },
    ]);
  });

  it("ends every sign-in that is under way, and a sign-up that is not over", async () => {
    const [desk, { who }] = [await member("admin"), await settledResident()];
    await lockAccount(desk, { person: who.accountId, reason });
    expect(await waysInto(who)).toMatchObject({ sessions: 0, flows: 0, signUps: 0, hasPassword: true, passkeys: 2, apps: 1 });
  });

  it("leaves no session behind of a sign-in that ends at the same moment", async () => {
    const desk = await member("supervisor");
    for (let round = 0; round < 10; round++) {
      const { accountId } = await newResident();
      const proof = { accountId, browserHash: "b", purpose: "signIn" as const, shown: ["passkey"], next: "", finished: true };
      const { token } = await asSystem("test", (db) => openFlow(db, proof));
      await Promise.all([
        lockAccount(desk, { person: accountId, reason }),
        consumeFlow({ token, device: "shared", remember: false, browserHash: "b", visit: nowhere }),
      ]);
      expect(await count("auth_session WHERE account_id = $1 AND revoked_at IS NULL", [accountId])).toBe(0);
    }
  });

  it("is refused to others, and to everyone for their own account", async () => {
    const [desk, clerk, person] = [await member("admin"), await member("clerk"), await newResident()];
    await expect(lockAccount(clerk, { person: person.accountId, reason })).rejects.toMatchObject({ name: "ForbiddenError" });
    await expect(lockAccount(desk, { person: desk.accountId, reason })).rejects.toMatchObject({ name: "ForbiddenError" });
    for (const actor of [clerk, person])
      expect(await asActor(actor, (db) => db.account.updateMany({ where: { id: desk.accountId }, data: { status: "locked" } }))).toEqual({
        count: 0,
      });
  });

  it("leaves everything else of an account to its owner", async () => {
    const [desk, person] = [await member("admin"), await newResident()];
    const change = asActor(desk, (db) => db.account.update({ where: { id: person.accountId }, data: { email: "mine@post.example" } }));
    await expect(change).rejects.toThrow(/may not be changed so/);
  });
});

describe("an account that is not active", () => {
  const rest = ({ accountId }: { accountId: string }) => owner.query("UPDATE account SET status = 'inactive' WHERE id = $1", [accountId]);
  const statusOf = async ({ accountId }: { accountId: string }) =>
    (await owner.query<{ status: string }>("SELECT status FROM account WHERE id = $1", [accountId])).rows[0]!.status;

  it("is opened again by the desk, with a reason that its owner can read", async () => {
    const [desk, person] = [await member("supervisor"), await newResident()];
    await rest(person);
    await unlockAccount(desk, { person: person.accountId, reason });
    expect(await statusOf(person)).toBe("active");
    const told = await asActor(person, (db) => db.loginEvent.findFirstOrThrow({ where: { event: "accountUnlocked" } }));
    expect(told.facts).toEqual({ reason });
  });

  it("stays closed when its owner has closed it", async () => {
    const [desk, person] = [await member("admin"), await newResident()];
    await rest(person);
    await owner.query("INSERT INTO account_closure (account_id, closes_at, closed_at) VALUES ($1, now(), now())", [person.accountId]);
    await expect(unlockAccount(desk, { person: person.accountId, reason })).rejects.toMatchObject({ key: "people.closedForGood" });
    expect(await statusOf(person)).toBe("inactive");
    expect((await asActor(desk, (db) => findPerson(db, desk, person.accountId, reason))).closedAt).toBeInstanceOf(Date);
  });
});

describe("what needs two people", () => {
  const wish = async (person: string) =>
    askForRole(await member("admin"), { person, role: "records", departments: ["city-clerk"], services: [], reason });

  it("is decided by another than who asked, once, and then it is so", async () => {
    const [admin, supervisor, works] = [await member("admin"), await member("supervisor"), await member("works")];
    const approval = await wish(works.accountId);
    await expect(wish(works.accountId)).rejects.toMatchObject({ key: "approvals.askedAlready" });
    const yes = { approval, decision: "approved" as const, note: "" };
    await expect(decideApproval(admin, yes)).rejects.toMatchObject({ key: "approvals.ownWish" });
    await expect(decideApproval(await member("clerk"), yes)).rejects.toThrow();
    const decided = await Promise.allSettled(Array.from({ length: 8 }, () => decideApproval(supervisor, yes)));
    expect(decided.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await count("account WHERE id = $1 AND role = 'records'", [works.accountId])).toBe(1);
    expect(await count("account_department a JOIN department d ON d.id = department_id WHERE a.account_id = $1", [works.accountId])).toBe(
      1,
    );
  });

  it("is not asked for departments that are not there, alone or beside others", async () => {
    const [admin, clerk] = [await member("admin"), await member("clerk")];
    for (const departments of [["nowhere"], ["city-clerk", "nowhere"]]) {
      const asked = askForRole(admin, { person: clerk.accountId, role: "clerk", departments, services: [], reason });
      await expect(asked).rejects.toMatchObject({ key: "people.unknownDepartment" });
    }
    expect(await count("approval WHERE subject_id = $1", [clerk.accountId])).toBe(0);
  });

  it("changes nothing when it is refused, and is decided no more", async () => {
    const [supervisor, finance] = [await member("supervisor"), await member("finance")];
    const approval = await wish(finance.accountId);
    expect((await asActor(supervisor, (db) => listApprovals(db, supervisor))).map(({ id }) => id)).toContain(approval);
    await decideApproval(supervisor, { approval, decision: "refused", note: "Not now." });
    expect(await count("account WHERE id = $1 AND role = 'finance'", [finance.accountId])).toBe(1);
    await expect(decideApproval(supervisor, { approval, decision: "approved", note: "" })).rejects.toThrow();
  });

  it("opens the way back for someone who lost every factor, a day after the second yes", async () => {
    const [admin, supervisor, person] = [await member("admin"), await member("supervisor"), await newResident()];
    const { accountId } = person;
    const { rows } = await owner.query("INSERT INTO recovery_request (ref, account_id, token_hash) VALUES ($1, $2, $1) RETURNING id", [
      `RC-${accountId.slice(0, 8)}`,
      accountId,
    ]);
    const reach = { email: "back@post.example", phone: "555 0199" };
    await owner.query("UPDATE recovery_request SET reach_sealed = $2 WHERE id = $1", [rows[0].id, sealReach(rows[0].id, reach)]);
    const approval = await askForRecovery(admin, { person: accountId, request: rows[0].id, reason });
    // Both see where the account would go, and the reference that the person has to name: another one's request looks different.
    expect((await asActor(admin, (db) => findPerson(db, admin, accountId, reason))).recovery).toMatchObject({ reach });
    const decided = await asActor(supervisor, (db) => findApproval(db, supervisor, approval));
    expect(decided.recovery).toEqual({ ref: `RC-${accountId.slice(0, 8)}`, ...reach });
    await decideApproval(supervisor, { approval, decision: "approved", note: "" });
    const opensIn = "recovery_request WHERE id = $1 AND status = 'approved' AND opens_at > now() + interval '23 hours'";
    expect(await count(opensIn, [rows[0].id])).toBe(1);
    const seen = await asActor(person, (db) => db.auditEvent.findMany({ where: { action: "accountRecovery.asked" }, take: 2 }));
    expect(seen).toMatchObject([{ facts: { reason } }]);
  });

  it("lists who waits to get back in page by page, the longest waiting first, without gaps and repeats", async () => {
    const desk = await member("supervisor");
    const some = randomUUID().slice(0, 8);
    await owner.query(
      `WITH a AS (INSERT INTO account (username, email, display_name, kind)
         SELECT $1 || n, $1 || n || '@post.example', 'x', 'resident' FROM generate_series(1, 50) n RETURNING id, username)
       INSERT INTO recovery_request (ref, account_id, token_hash, created_at)
       SELECT 'RW-' || username, id, username, now() - interval '3 days' + length(username) * interval '1 second' FROM a`,
      [`w${some}x`],
    );
    const seen: string[] = [];
    for (let after: Cursor | undefined, more = true; more;) {
      const found = await asActor(desk, (db) => listRecoveries(db, desk, after));
      const shown = found.slice(0, RECOVERIES_A_PAGE);
      seen.push(...shown.map(({ id }) => id));
      more = found.length > RECOVERIES_A_PAGE;
      after = { id: shown.at(-1)!.id, at: shown.at(-1)!.createdAt };
    }
    const { rows } = await owner.query<{ id: string }>("SELECT id FROM recovery_request WHERE status = 'asked' ORDER BY created_at, id");
    expect(seen).toEqual(rows.map(({ id }) => id));
    expect(seen.length).toBeGreaterThan(RECOVERIES_A_PAGE);
  });

  it("is not done alone past the rules either: the database refuses another role, and another wish than the one that was asked", async () => {
    const [admin, supervisor, officer, person] = [
      await member("admin"),
      await member("supervisor"),
      await member("passportOfficer"),
      await newResident(),
    ];
    const promoted = asActor(admin, (db) => db.account.update({ where: { id: officer.accountId }, data: { role: "admin" } }));
    await expect(promoted).rejects.toThrow(/may not be changed so/);
    const approval = await wish(officer.accountId);
    const decided = { decision: "approved", decidedBy: supervisor.accountId, decidedAt: new Date() };
    for (const more of [{ payload: { role: "admin", departments: [] } }, { subjectId: person.accountId }, { askedBy: person.accountId }])
      await expect(
        asActor(supervisor, (db) => db.approval.updateMany({ where: { id: approval }, data: { ...decided, ...more } })),
      ).rejects.toThrow(/may not be changed so/);
    await owner.query("INSERT INTO recovery_request (ref, account_id, token_hash) VALUES ($1, $2, $1)", [
      `RC-${person.accountId}`,
      person.accountId,
    ]);
    const opened = { status: "approved", approvedAt: new Date(), opensAt: new Date() };
    expect(await asActor(admin, (db) => db.recoveryRequest.updateMany({ data: opened }))).toEqual({ count: 0 });
  });

  it("is refused by the table itself when one person does both", async () => {
    const inspector = await member("inspector");
    const approval = await wish(inspector.accountId);
    const alone = "UPDATE approval SET decision = 'approved', decided_at = now(), decided_by = asked_by WHERE id = $1";
    await expect(owner.query(alone, [approval])).rejects.toThrow(/check constraint/);
  });
});

it("a username is mailed to the confirmed addresses and to no other", async () => {
  const [desk, person] = [await member("supervisor"), await newResident()];
  await mailUsername(desk, { person: person.accountId, reason });
  expect(await count("login_event WHERE account_id = $1 AND event = 'usernameSent'", [person.accountId])).toBe(1);
});
