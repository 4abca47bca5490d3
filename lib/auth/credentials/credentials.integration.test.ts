import { TOTP } from "otpauth";
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Resident, Staff } from "@/lib/auth/actor";
import { nowhere } from "@/lib/auth/browser/nowhere";
import { addApp } from "@/lib/auth/commands/credentials/add-app";
import { changePassword } from "@/lib/auth/commands/credentials/change-password";
import { removeApp } from "@/lib/auth/commands/credentials/remove-app";
import { setupSecret } from "@/lib/auth/credentials/app-setup";
import { verifyPassword } from "@/lib/auth/credentials/password";
import { newResident, PASSWORD } from "@/lib/auth/testing/new-resident";
import { asSystem } from "@/lib/db/as-actor";

const NEW = "three other random words to remember";
let resident: Resident;
let sessionId: string;

const openSession = (accountId: string) =>
  asSystem("test", async (db) => {
    const soon = new Date(Date.now() + 3_600_000);
    const times = { authenticatedAt: new Date(), lastSeenAt: new Date(), idleExpiresAt: soon, absoluteExpiresAt: soon };
    const data = { accountId, secretHash: randomUUID(), methods: ["password"], isPrivate: true, deviceLabel: "Test", ...times };
    return (await db.authSession.create({ data, select: { id: true } })).id;
  });

beforeEach(async () => {
  resident = await newResident();
  sessionId = await openSession(resident.accountId);
});

describe("changing a password", () => {
  const change = (currentPassword: string, newPassword = NEW, address = `10.8.0.${Math.floor(Math.random() * 250)}`) =>
    changePassword(resident, { sessionId, currentPassword, newPassword, address, visit: nowhere });
  const hashOf = async () =>
    (await asSystem("test", (db) => db.account.findUniqueOrThrow({ where: { id: resident.accountId } }))).passwordHash;

  it("ends every other session of this account only, and renews this one", async () => {
    const other = await newResident();
    const [elsewhere, theirs] = [await openSession(resident.accountId), await openSession(other.accountId)];
    const before = await asSystem("test", (db) => db.authSession.findUniqueOrThrow({ where: { id: sessionId } }));
    await change(PASSWORD);
    const rows = await asSystem("test", (db) => db.authSession.findMany({ where: { id: { in: [sessionId, elsewhere, theirs] } } }));
    const row = (id: string) => rows.find((row) => row.id === id)!;
    expect([row(elsewhere).revokedReason, row(theirs).revokedAt, row(sessionId).revokedAt]).toEqual(["passwordChanged", null, null]);
    expect(row(sessionId).secretHash).not.toBe(before.secretHash);
    expect(await verifyPassword(await hashOf(), NEW)).toBe(true);
  });

  it("asks for the present one, and slows down who guesses", async () => {
    for (let n = 0; n < 5; n++)
      await expect(change("not the one", NEW, "10.8.1.1")).rejects.toMatchObject({ key: "security.wrongPassword" });
    await expect(change(PASSWORD, NEW, "10.8.1.1")).rejects.toMatchObject({ key: "signIn.throttled" });
    expect(await verifyPassword(await hashOf(), PASSWORD)).toBe(true);
  });

  it("refuses the same one and one that is easy to guess", async () => {
    await expect(change(PASSWORD, PASSWORD)).rejects.toMatchObject({ key: "security.samePassword" });
    await expect(change(PASSWORD, resident.email)).rejects.toMatchObject({ key: "newPassword.guessable" });
  });

  it("counts once for five at the same time", async () => {
    const done = await Promise.allSettled(Array.from({ length: 5 }, (_, n) => change(PASSWORD, `${NEW} ${n}`)));
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("sets the first one of an account that has none", async () => {
    await asSystem("test", (db) => db.account.update({ where: { id: resident.accountId }, data: { passwordHash: null } }));
    await change("");
    expect(await verifyPassword(await hashOf(), NEW)).toBe(true);
  });
});

describe("an authenticator app", () => {
  const setup = (since = Date.now()) => ({ accountId: resident.accountId, sessionId, since });
  const codeOf = (since: number) => new TOTP({ secret: setupSecret(setup(since)) }).generate();
  const add = (since: number, code = codeOf(since)) => addApp(resident, { sessionId, since, code, name: "Phone", visit: nowhere });
  const apps = () => asSystem("test", (db) => db.authenticatorApp.findMany({ where: { accountId: resident.accountId } }));

  it("is taken into use once by the code it shows, for twenty at the same time", async () => {
    const since = Date.now();
    const done = await Promise.allSettled(Array.from({ length: 20 }, () => add(since)));
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await apps()).toHaveLength(1);
  });

  it("is refused by a wrong code, after ten minutes, and when its set-up was used and removed", async () => {
    const since = Date.now();
    await expect(add(since, codeOf(since + 1))).rejects.toMatchObject({ key: "security.wrongAppCode" });
    const old = since - 600_000;
    await expect(add(old)).rejects.toMatchObject({ key: "security.setupOver" });
    await expect(add(since + 60_000)).rejects.toMatchObject({ key: "security.setupOver" });
    await add(since);
    await removeApp(resident, (await apps())[0]!.id, nowhere);
    await expect(add(since)).rejects.toMatchObject({ key: "security.setupOver" });
  });

  it("has a secret of its own for every account, session and moment", () => {
    const one = setup(1);
    const others = [setup(2), { ...one, accountId: randomUUID() }, { ...one, sessionId: randomUUID() }];
    expect(setupSecret(one).base32).toHaveLength(32);
    for (const other of others) expect(setupSecret(other).base32).not.toBe(setupSecret(one).base32);
  });

  it("of another account is not there", async () => {
    await add(Date.now());
    const { id } = (await apps())[0]!;
    await expect(removeApp(await newResident(), id, nowhere)).rejects.toMatchObject({ name: "NotFoundError" });
    expect(await apps()).toHaveLength(1);
  });

  it("that is the last second step of staff stays, also when two are removed at once", async () => {
    const { accountId } = resident;
    const staff: Staff = { kind: "staff", accountId, name: "", email: "", role: "clerk", departments: [], services: [] };
    for (const name of ["one", "two"])
      await asSystem("test", (db) => db.authenticatorApp.create({ data: { accountId, name, secretSealed: "" } }));
    const removed = await Promise.allSettled((await apps()).map(({ id }) => removeApp(staff, id, nowhere)));
    expect(removed.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(removeApp(staff, (await apps())[0]!.id, nowhere)).rejects.toMatchObject({ key: "security.lastSecondStep" });
  });
});
