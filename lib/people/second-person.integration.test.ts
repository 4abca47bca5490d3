import { TOTP } from "otpauth";
import { describe, expect, it } from "vitest";
import { decideApproval } from "@/lib/access/approvals/commands/decide-approval";
import { withdrawWish } from "@/lib/access/approvals/commands/withdraw-wish";
import { endApprovals } from "@/lib/access/approvals/commands/end-approvals";
import { listApprovals } from "@/lib/access/approvals/queries";
import { newSent } from "@/lib/applications/testing/new-sent";
import type { Staff } from "@/lib/auth/actor";
import { verifyPassword } from "@/lib/auth/credentials/password";
import { useTotp } from "@/lib/auth/credentials/totp";
import { newResident } from "@/lib/auth/testing/new-resident";
import { newStaff } from "@/lib/auth/testing/new-staff";
import { openSession } from "@/lib/auth/testing/open-session";
import { tokenHash } from "@/lib/crypto/token";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { statement } from "@/lib/db/pool";
import { askForOwnAccount } from "@/lib/people/commands/ask-for-own-account";
import { askForRole } from "@/lib/people/commands/ask-for-role";
import { askForStatus } from "@/lib/people/commands/ask-for-status";
import { createAdmin } from "@/lib/people/commands/create-admin";
import { lockAccount, unlockAccount } from "@/lib/people/commands/lock-account";

const reason = "moves to another desk";
const FORBIDDEN = { name: "ForbiddenError" };

const read = ({ accountId }: Staff) =>
  asSystem("test", (db) =>
    db.account.findUniqueOrThrow({ where: { id: accountId }, select: { role: true, services: true, status: true } }),
  );
const yes = (approval: string) => ({ approval, decision: "approved" as const, note: "" });
describe("what a colleague works on", () => {
  it("is narrowed to services by two people, and holds from the next request on", async () => {
    const [admin, second, clerk] = [await newStaff("admin"), await newStaff("supervisor"), await newStaff("clerk")];
    const { id, secret } = await openSession(clerk);
    const wish = { person: clerk.accountId, role: "clerk" as const, departments: ["permits"], reason };
    const foreign = askForRole(admin, { ...wish, services: ["dog-licence"] });
    await expect(foreign).rejects.toMatchObject({ key: "people.foreignService" });
    const approval = await askForRole(admin, { ...wish, services: ["building-permit"] });
    expect(await read(clerk)).toMatchObject({ services: [] });
    await decideApproval(second, yes(approval));
    expect(await read(clerk)).toMatchObject({ role: "clerk", services: ["building-permit"] });
    // The session that was open is over, and the next one reads the new work.
    const opened = (session: { id: string; secret: string }) =>
      statement<{ services: string[] }>("session_open", "SELECT * FROM session_open($1, $2, $3)", [
        session.id,
        tokenHash(session.secret),
        new Date(),
      ]);
    expect(await opened({ id, secret })).toEqual([]);
    expect(await opened(await openSession(clerk))).toMatchObject([{ services: ["building-permit"] }]);
  });

  it("gives the cases back that are theirs no more, and no others", async () => {
    const [admin, second, clerk, resident] = [
      await newStaff("admin"),
      await newStaff("supervisor"),
      await newStaff("clerk", ["permits", "city-clerk"]),
      await newResident(),
    ];
    const kept = await newSent(resident, { service: "building-permit" });
    const lost = await newSent(resident, { service: "dog-licence" });
    const assignees = () =>
      asSystem("test", async (db) => {
        const where = { id: { in: [kept.id, lost.id] } };
        const rows = await db.application.findMany({ where, select: { id: true, assigneeId: true } });
        return [kept, lost].map(({ id }) => rows.find((row) => row.id === id)!.assigneeId);
      });
    await asSystem("test", (db) =>
      db.application.updateMany({ where: { id: { in: [kept.id, lost.id] } }, data: { assigneeId: clerk.accountId } }),
    );
    const wish = { person: clerk.accountId, role: "clerk" as const, departments: ["permits"], services: [], reason };
    await decideApproval(second, yes(await askForRole(admin, wish)));
    expect(await assignees()).toEqual([clerk.accountId, null]);
    await lockAccount(second, { person: clerk.accountId, reason });
    expect(await assignees()).toEqual([null, null]);
  });

  it("is nobody's own affair, neither to ask for nor to decide, in the rules and in the table", async () => {
    const [admin, second] = [await newStaff("admin"), await newStaff("admin")];
    const wish = { role: "supervisor" as const, departments: ["permits"], services: [], reason };
    await expect(askForRole(admin, { ...wish, person: admin.accountId })).rejects.toMatchObject(FORBIDDEN);
    const approval = await askForRole(admin, { ...wish, person: second.accountId });
    await expect(decideApproval(second, yes(approval))).rejects.toMatchObject(FORBIDDEN);
    const decided = { decision: "approved", decidedAt: new Date() };
    const alone = (actor: Staff) =>
      asActor(actor, (db) => db.approval.updateMany({ where: { id: approval }, data: { ...decided, decidedBy: actor.accountId } }));
    await expect(alone(admin)).rejects.toThrow(/may not be changed so/); // who asked may take it back, and no more
    expect(await alone(second)).toEqual({ count: 0 });
    const kind = "roleChange";
    for (const [actor, subjectId] of [
      [admin, admin.accountId],
      [await newStaff("supervisor"), admin.accountId],
      [await newStaff("clerk"), admin.accountId],
    ] as const) {
      const asked = { kind, subjectId, payload: {}, reason, askedBy: actor.accountId };
      await expect(asActor(actor, (db) => db.approval.create({ data: asked }))).rejects.toThrow(/row-level security/);
    }
    for (const data of [{ role: "supervisor" }, { services: ["dog-licence"] }]) {
      const own = asActor(second, (db) => db.account.updateMany({ where: { id: second.accountId }, data }));
      await expect(own).rejects.toThrow(/may not be changed so/);
    }
  });
});

describe("locking a colleague", () => {
  it("is done at once by one for those who work on cases, and to open it again takes two", async () => {
    const [admin, second, clerk] = [await newStaff("admin"), await newStaff("supervisor"), await newStaff("clerk")];
    await lockAccount(admin, { person: clerk.accountId, reason });
    await expect(unlockAccount(admin, { person: clerk.accountId, reason })).rejects.toMatchObject(FORBIDDEN);
    const alone = asActor(admin, (db) => db.account.updateMany({ where: { id: clerk.accountId }, data: { status: "active" } }));
    await expect(alone).rejects.toThrow(/may not be changed so/);
    const approval = await askForStatus(admin, { person: clerk.accountId, reason });
    await expect(decideApproval(admin, yes(approval))).rejects.toMatchObject({ key: "approvals.ownWish" });
    await decideApproval(second, yes(approval));
    expect(await read(clerk)).toMatchObject({ status: "active" });
  });

  it("takes two for those who look after accounts, too", async () => {
    const [admin, other, second] = [await newStaff("admin"), await newStaff("admin"), await newStaff("supervisor")];
    await expect(lockAccount(admin, { person: other.accountId, reason })).rejects.toMatchObject(FORBIDDEN);
    const alone = asActor(admin, (db) => db.account.updateMany({ where: { id: other.accountId }, data: { status: "locked" } }));
    await expect(alone).rejects.toThrow(/may not be changed so/);
    const approval = await askForStatus(admin, { person: other.accountId, reason });
    await expect(askForStatus(second, { person: other.accountId, reason })).rejects.toMatchObject({ key: "approvals.askedAlready" });
    await decideApproval(second, yes(approval));
    expect(await read(other)).toMatchObject({ status: "locked" });
  });
});

it("what nobody decides within a week ends, changes nothing, and can be asked again", async () => {
  const [admin, second, clerk] = [await newStaff("admin"), await newStaff("supervisor"), await newStaff("clerk")];
  const wish = { person: clerk.accountId, role: "records" as const, departments: ["city-clerk"], services: [], reason };
  const approval = await askForRole(admin, wish);
  await asSystem("test", (db) => db.approval.update({ where: { id: approval }, data: { expiresAt: new Date() } }));
  expect((await asActor(second, (db) => listApprovals(db, second))).map(({ id }) => id)).not.toContain(approval);
  await expect(decideApproval(second, yes(approval))).rejects.toMatchObject({ key: "approvals.expired" });
  const late = { decision: "approved", decidedBy: second.accountId, decidedAt: new Date() };
  expect(await asActor(second, (db) => db.approval.updateMany({ where: { id: approval }, data: late }))).toEqual({ count: 0 });
  const again = await askForRole(admin, wish);
  expect(again).not.toBe(approval);
  await asSystem("test", (db) => endApprovals(db, new Date(Date.now() + 8 * 86_400_000)));
  const ended = await asSystem("test", (db) =>
    db.approval.findMany({ where: { subjectId: clerk.accountId }, select: { withdrawnAt: true } }),
  );
  expect(ended).toEqual([{ withdrawnAt: expect.any(Date) }, { withdrawnAt: expect.any(Date) }]);
  expect(await read(clerk)).toMatchObject({ role: "clerk" });
});

it("who runs the server makes an administrator, with ways in that are shown once; whoever looks after accounts is told", async () => {
  const admin = await newStaff("admin");
  const username = `${admin.name}-second`;
  const wish = { username, email: `${username}@city.example`, name: "A Second", department: "permits" };
  const { password, secret } = await createAdmin(wish);
  const made = await asSystem("test", (db) => db.account.findUniqueOrThrow({ where: { username } }));
  expect(made).toMatchObject({ kind: "staff", role: "admin", status: "active" });
  expect(await verifyPassword(made.passwordHash, password)).toBe(true);
  const code = new TOTP({ secret }).generate();
  expect(await asSystem("test", (db) => useTotp(db, made.id, code))).toBe(true);
  const created = { action: "account.created", subjectId: made.id, actorKind: "system" };
  expect(await asSystem("test", (db) => db.auditEvent.count({ where: created }))).toBe(1);
  await expect(createAdmin(wish)).rejects.toMatchObject({ key: "people.taken" });
  await expect(createAdmin({ ...wish, username: `${username}2`, email: "x@city.example", department: "nowhere" })).rejects.toThrow();
});

describe("a request that is taken back", () => {
  const ask = async () => {
    const [admin, second, clerk] = [await newStaff("admin"), await newStaff("supervisor"), await newStaff("clerk")];
    const wish = { person: clerk.accountId, role: "inspector" as const, departments: ["permits"], services: [], reason };
    return { admin, second, clerk, wish, approval: await askForRole(admin, wish) };
  };

  it("changes nothing, is decided by nobody any more, and can be made again", async () => {
    const { admin, second, clerk, wish, approval } = await ask();
    await withdrawWish(admin, { approval });
    await expect(withdrawWish(admin, { approval })).rejects.toMatchObject({ key: "approvals.decidedAlready" });
    await expect(decideApproval(second, yes(approval))).rejects.toMatchObject({ key: "approvals.decidedAlready" });
    expect(await read(clerk)).toMatchObject({ role: "clerk" });
    await expect(askForRole(admin, wish)).resolves.toBeTruthy();
  });

  it("is only for whoever asked, and not after the second person's word", async () => {
    const { admin, second, clerk, approval } = await ask();
    await expect(withdrawWish(second, { approval })).rejects.toMatchObject(FORBIDDEN);
    await expect(withdrawWish(await newStaff("admin"), { approval })).rejects.toMatchObject(FORBIDDEN);
    await decideApproval(second, yes(approval));
    await expect(withdrawWish(admin, { approval })).rejects.toMatchObject({ key: "approvals.decidedAlready" });
    expect(await read(clerk)).toMatchObject({ role: "inspector" });
  });

  it("lets nobody past the portal decide their own wish, or change what was asked", async () => {
    const { admin, second, approval } = await ask();
    const data = { decision: "approved", decidedBy: admin.accountId, decidedAt: new Date() };
    const bare = (actor: Staff, changes: object) =>
      asActor(actor, (db) => db.approval.updateMany({ where: { id: approval }, data: changes })).then(({ count }) => count);
    await expect(bare(admin, data)).rejects.toThrow();
    await expect(bare(admin, { ...data, askedBy: second.accountId })).rejects.toThrow();
    await expect(bare(second, { ...data, decidedBy: second.accountId, payload: { role: "admin" } })).rejects.toThrow(
      /may not be changed so/,
    );
    await expect(bare(second, { withdrawnAt: new Date() })).rejects.toThrow();
  });
});

describe("a colleague's own resident account", () => {
  it("is named by two, and closes its cases to them, those they had too", async () => {
    const [admin, second, clerk, resident] = [
      await newStaff("admin"),
      await newStaff("supervisor"),
      await newStaff("clerk", ["permits"]),
      await newResident(),
    ];
    const { id, ref } = await newSent(resident, { service: "building-permit" });
    await asSystem("test", (db) => db.application.update({ where: { id }, data: { assigneeId: clerk.accountId }, select: { id: true } }));
    const sees = () => asActor(clerk, (db) => db.application.count({ where: { ref } }));
    expect(await sees()).toBe(1);
    const wish = { person: clerk.accountId, email: resident.email, reason };
    await expect(askForOwnAccount(second, wish)).rejects.toMatchObject(FORBIDDEN);
    await expect(askForOwnAccount(admin, { ...wish, person: admin.accountId })).rejects.toMatchObject(FORBIDDEN);
    await expect(askForOwnAccount(admin, { ...wish, email: clerk.email })).rejects.toMatchObject({ key: "people.noResident" });
    const approval = await askForOwnAccount(admin, wish);
    expect(await sees()).toBe(1);
    await decideApproval(second, yes(approval));
    expect(await sees()).toBe(0);
    const where = { where: { id }, select: { assigneeId: true } };
    expect(await asSystem("test", (db) => db.application.findUniqueOrThrow(where))).toEqual({ assigneeId: null });

    await decideApproval(second, yes(await askForOwnAccount(admin, { ...wish, email: "" })));
    expect(await sees()).toBe(1);
  });

  it("is asked for by administration alone, also past the portal", async () => {
    const [supervisor, clerk] = [await newStaff("supervisor"), await newStaff("clerk")];
    const data = { kind: "ownAccount", subjectId: clerk.accountId, payload: { resident: null }, reason, askedBy: supervisor.accountId };
    await expect(asActor(supervisor, (db) => db.approval.create({ data, select: { id: true } }))).rejects.toThrow(/row-level security/);
  });
});
