import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { nowhere } from "@/lib/auth/browser/nowhere";
import { consumeFlow } from "@/lib/auth/commands/sign-in/consume-flow";
import { openFlow } from "@/lib/auth/flow/open-flow";
import { chooseUsername, nameSignUp, noteCodesSaved } from "@/lib/auth/sign-up/commands/answer-sign-up";
import { confirmByCode, confirmByLink } from "@/lib/auth/sign-up/commands/confirm-email";
import { createWithPassword } from "@/lib/auth/sign-up/commands/create-with-password";
import { finishSignUp } from "@/lib/auth/sign-up/commands/finish-sign-up";
import type { SignUp } from "@/lib/auth/sign-up/find-sign-up";
import { keepOpen } from "@/lib/auth/sign-up/keep-open";
import { proposeUsername } from "@/lib/auth/sign-up/taken";
import { answered, begun, browserHash, known, newEmail, newName, reloaded, rowOf } from "@/lib/auth/sign-up/testing/steps";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { houseKeep } from "@/lib/jobs/house-keep";

const PASSWORD = "harbour-lights-over-water-43";

describe("a sign-up whose account is made", () => {
  const made = async () => {
    const signUp = await answered();
    const { accountId } = (await createWithPassword(signUp, PASSWORD, nowhere))!;
    return { id: signUp.id, accountId };
  };
  const change = ({ id }: { id: string }, data: object) => asSystem("test", (db) => db.signUp.update({ where: { id }, data }));
  const minutesLeft = async (of: { id: string }) => Math.round(((await rowOf(of)).expiresAt.getTime() - Date.now()) / 60_000);
  const keep = ({ id }: { id: string }) => asSystem("test", (db) => keepOpen(db, id));

  it("lasts a quarter of an hour without use and an hour in all, and is not brought back", async () => {
    const signUp = await made();
    expect(await minutesLeft(signUp)).toBe(15);
    await change(signUp, { expiresAt: new Date(Date.now() + 60_000) });
    expect(await keep(signUp)).toBe(true);
    expect(await minutesLeft(signUp)).toBe(15);
    const createdAt = new Date(Date.now() - 50 * 60_000);
    await asSystem("test", (db) => db.account.update({ where: { id: signUp.accountId }, data: { createdAt } }));
    expect(await keep(signUp)).toBe(true);
    expect(await minutesLeft(signUp)).toBe(10);
    await change(signUp, { expiresAt: new Date() });
    expect(await keep(signUp)).toBe(false);
  });

  it("ends when its person signs in, wherever that is", async () => {
    const signUp = await made();
    const { accountId } = signUp;
    const proof = { accountId, browserHash: "another browser", purpose: "signIn" as const, shown: ["passkey"], next: "", finished: true };
    const { token } = await asSystem("test", (db) => openFlow(db, proof));
    await consumeFlow({ token, device: "shared", remember: false, browserHash: "another browser", visit: nowhere });
    expect(await minutesLeft(signUp)).toBeLessThanOrEqual(0);
    expect(await keep(signUp)).toBe(false);
    expect(await finishSignUp(await reloaded(signUp as SignUp), "", browserHash)).toBeUndefined();
  });
});

describe("the account", () => {
  it("is a resident's, active, of themselves and with everything, told to its owner and written down", async () => {
    const signUp = await answered();
    const made = await createWithPassword(signUp, PASSWORD, { device: "Firefox · Linux", place: "US" });
    expect(made!.codes).toHaveLength(10);
    const { accountId } = made!;
    await asSystem("test", async (db) => {
      const account = await db.account.findUniqueOrThrow({ where: { id: accountId }, include: { mandates: true } });
      expect(account).toMatchObject({
        email: signUp.email,
        kind: "resident",
        role: null,
        status: "active",
        displayName: "Robin Tester",
        locale: "en",
      });
      expect(account.passwordHash).toMatch(/\$argon2id\$/);
      const [mandate] = account.mandates;
      expect(mandate).toMatchObject({ kind: "self", areas: ["*"], acts: ["see", "draft", "send", "pay"], revokedAt: null });
      expect(account.lastMandateId).toBe(mandate!.id);
      expect(await db.citizen.findFirstOrThrow({ where: { partyId: mandate!.partyId } })).toMatchObject({
        legalName: "Robin Tester",
        identityLevel: "known",
      });
      const events = await db.loginEvent.findMany({ where: { accountId } });
      expect(events).toMatchObject([{ event: "accountCreated", deviceLabel: "Firefox · Linux", place: "US" }]);
      expect(await db.recoveryCode.count({ where: { accountId } })).toBe(10);
      expect(await db.auditEvent.count({ where: { action: "account.created", subjectId: accountId } })).toBe(1);
    });
  });

  it("is one when twenty tabs send the password at once", async () => {
    const signUp = await answered();
    const made = await Promise.all(Array.from({ length: 20 }, () => createWithPassword(signUp, PASSWORD, nowhere)));
    expect(made.filter(Boolean)).toHaveLength(1);
    expect(await asSystem("test", (db) => db.account.count({ where: { email: signUp.email } }))).toBe(1);
  });

  it("is one when two people finish sign-ups with one address at once", async () => {
    const email = newEmail();
    const both = [await answered(email), await answered(email)];
    const ended = await Promise.allSettled(both.map((signUp) => createWithPassword(signUp, PASSWORD, nowhere)));
    expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(ended.find(({ status }) => status === "rejected")).toMatchObject({ reason: { key: "signUp.emailTaken" } });
    expect(await asSystem("test", (db) => db.account.count({ where: { email } }))).toBe(1);
    expect(await asSystem("test", (db) => db.citizen.count({ where: { legalName: "Robin Tester" } }))).toBeGreaterThan(0);
  });

  it("is one when two people take one username at once", async () => {
    const username = newName();
    const both = [await answered(newEmail(), username), await answered(newEmail(), username)];
    const ended = await Promise.allSettled(both.map((signUp) => createWithPassword(signUp, PASSWORD, nowhere)));
    expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(ended.find(({ status }) => status === "rejected")).toMatchObject({ reason: { key: "signUp.usernameGone" } });
  });

  it("is not made before the address is confirmed and every question answered", async () => {
    const signUp = await begun();
    await nameSignUp(signUp, "Robin Tester");
    await expect(createWithPassword(await reloaded(signUp), PASSWORD, nowhere)).rejects.toMatchObject({ name: "NotFoundError" });
    await confirmByCode(signUp, (await known(signUp)).code);
    await expect(createWithPassword(await reloaded(signUp), PASSWORD, nowhere)).rejects.toMatchObject({ name: "NotFoundError" });
  });

  it("has no password that its own names make easy to guess", async () => {
    const signUp = await answered();
    for (const password of ["short", "robin tester", signUp.email])
      await expect(createWithPassword(signUp, password, nowhere)).rejects.toMatchObject({ key: expect.stringMatching(/^newPassword\./) });
  });
});

describe("a username", () => {
  it("is refused when someone has it, when it is the city's, and when staff would be taken for its owner", async () => {
    const staff = `zk${randomUUID().slice(0, 6)}`;
    const data = { username: staff, email: newEmail(), displayName: "Wilma Quarry-Worth", kind: "staff", role: "clerk" };
    await asSystem("test", (db) => db.account.create({ data }));
    const { name } = await newResident();
    const signUp = await begun();
    for (const username of [
      name,
      "admin",
      "c1erk",
      staff,
      `${staff.slice(0, 3)}.${staff.slice(3)}`,
      "wilma.quarryworth",
      "w1lmaquarryworth",
    ])
      await expect(chooseUsername(signUp, username), username).rejects.toMatchObject({ key: "signUp.usernameTaken" });
  });

  it("that is proposed is free, also when the plain one is taken", async () => {
    const [first, last] = [newName().replace(/\d/g, "x"), newName().replace(/\d/g, "x")];
    const plain = await proposeUsername(`${first} ${last}`, newEmail());
    await createWithPassword(await answered(newEmail(), plain), PASSWORD, nowhere);
    const second = await proposeUsername(`${first} ${last}`, newEmail());
    expect(second).toBe(`${plain}2`);
  });
});

describe("the end", () => {
  it("opens one finished sign-in, in the same browser only", async () => {
    const signUp = await answered();
    await createWithPassword(signUp, PASSWORD, nowhere);
    await noteCodesSaved(signUp);
    const ready = await reloaded(signUp);
    expect(await finishSignUp(ready, "/bills", "another browser")).toBeUndefined();
    const tokens = (await Promise.all(Array.from({ length: 10 }, () => finishSignUp(ready, "/bills", browserHash)))).filter(Boolean);
    expect(tokens).toHaveLength(1);
    expect(await consumeFlow({ token: tokens[0]!, device: "private", remember: false, browserHash, visit: nowhere })).toBeTruthy();
  });

  it("of a sign-up that was left is after a day: it is swept", async () => {
    const [left, fresh] = [await begun(), await begun()];
    const past = { expiresAt: new Date(Date.now() - 1_000) };
    await asSystem("test", (db) => db.signUp.update({ where: { id: left.id }, data: past }));
    expect(await confirmByLink((await known(left)).link, browserHash)).toBeUndefined();
    await houseKeep();
    const ids = await asSystem("test", (db) =>
      db.signUp.findMany({ where: { id: { in: [left.id, fresh.id] } }, select: { id: true }, take: 2 }),
    );
    expect(ids).toEqual([{ id: fresh.id }]);
  });

  it("is nothing that anyone but this code sees", async () => {
    await begun();
    const resident = await newResident();
    expect(await asActor(resident, (db) => db.signUp.count())).toBe(0);
    expect(await asActor({ kind: "visitor" }, (db) => db.signUp.count())).toBe(0);
  });
});
