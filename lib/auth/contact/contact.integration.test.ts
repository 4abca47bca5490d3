import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Resident, Staff } from "@/lib/auth/actor";
import { nowhere } from "@/lib/auth/browser/nowhere";
import { askContactChange, contactCodeHash } from "@/lib/auth/contact/commands/ask-contact-change";
import { confirmContactChange } from "@/lib/auth/contact/commands/confirm-contact-change";
import { removeContact } from "@/lib/auth/contact/commands/remove-contact";
import { undoContactChange } from "@/lib/auth/contact/commands/undo-contact-change";
import { type ContactKind, findContact, valueOf } from "@/lib/auth/contact/kinds";
import { findOpenChange } from "@/lib/auth/contact/queries";
import { newLink } from "@/lib/auth/links/secret-link";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asActor, asSystem } from "@/lib/db/as-actor";

const CODE = "135791";
const address = () => `new-${randomUUID().slice(0, 8)}@post.example`;
const phone = () => `+1410${String(Math.floor(Math.random() * 1e7)).padStart(7, "0")}`;

/** The code cannot be read back, so the test puts one whose hash it knows in its place. */
async function ask(who: Resident, kind: ContactKind, value: string): Promise<string> {
  await askContactChange(who, { kind, value });
  return asSystem("test", async (db) => {
    const { id } = await db.contactChange.findFirstOrThrow({ where: { accountId: who.accountId, kind }, orderBy: { createdAt: "desc" } });
    await db.contactChange.update({ where: { id }, data: { codeHash: contactCodeHash(id, CODE) } });
    return id;
  });
}
const confirm = (who: Resident, kind: ContactKind, code = CODE) => confirmContactChange(who, { kind, code }, nowhere);
async function change(who: Resident, kind: ContactKind, value: string) {
  const id = await ask(who, kind, value);
  await confirm(who, kind);
  return id;
}
const contactOf = ({ accountId }: Resident) =>
  asSystem("test", async (db) => {
    const account = await findContact(db, accountId);
    return { email: account.email, alternateEmail: account.alternateEmail, phone: valueOf(account, "phone") };
  });

let resident: Resident;
beforeEach(async () => void (resident = await newResident()));

describe("a change of contact details", () => {
  it("counts once its code is typed, and not before", async () => {
    const email = address();
    await ask(resident, "email", email);
    expect((await contactOf(resident)).email).toBe(resident.email);
    await confirm(resident, "email");
    expect((await contactOf(resident)).email).toBe(email);
  });

  it("counts once for twenty at the same time", async () => {
    await ask(resident, "phone", phone());
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => confirm(resident, "phone")));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { accountId } = resident;
    const events = await asSystem("test", (db) => db.loginEvent.count({ where: { accountId, event: "phoneChanged" } }));
    expect(events).toBe(1);
  });

  it("lets five codes be tried in ten minutes, also when a new one is asked for", async () => {
    for (let n = 0; n < 5; n++) {
      if (n === 2) await ask(resident, "email", address());
      else if (n === 0) await ask(resident, "email", address());
      await expect(confirm(resident, "email", "000000")).rejects.toMatchObject({ key: "signIn.wrongCode", values: { left: 4 - n } });
    }
    await expect(confirm(resident, "email")).rejects.toMatchObject({ key: "tryAgainAt" });
  });

  it("sends three codes to one address in a quarter of an hour, whoever asks", async () => {
    const email = address();
    for (const who of [resident, await newResident(), await newResident()]) await askContactChange(who, { kind: "email", value: email });
    await expect(askContactChange(resident, { kind: "email", value: email })).rejects.toMatchObject({ key: "tryAgainAt" });
  });

  it("only takes the newest code", async () => {
    await ask(resident, "email", address());
    await askContactChange(resident, { kind: "email", value: address() });
    await expect(confirm(resident, "email")).rejects.toMatchObject({ key: "signIn.wrongCode" });
  });

  it("of another account's address looks the same and never counts", async () => {
    const other = await newResident();
    await askContactChange(resident, { kind: "email", value: other.email });
    const open = await asActor(resident, (db) => findOpenChange(db, resident, "email"));
    expect(open?.value).toBe(other.email);
    for (const code of ["000000", "", CODE])
      await expect(confirm(resident, "email", code)).rejects.toMatchObject({ key: "signIn.wrongCode" });
    expect((await contactOf(other)).email).toBe(other.email);
  });

  it("to an address that somebody takes meanwhile is refused with words", async () => {
    const email = address();
    const other = await newResident();
    await ask(resident, "email", email);
    await change(other, "email", email);
    await expect(confirm(resident, "email")).rejects.toMatchObject({ key: "contactDetails.taken" });
    expect((await contactOf(resident)).email).toBe(resident.email);
  });

  it("leaves other accounts alone, and is not seen by them", async () => {
    const other = await newResident();
    await ask(other, "email", address());
    await change(resident, "alternateEmail", address());
    expect(await contactOf(other)).toEqual({ email: other.email, alternateEmail: null, phone: null });
    expect(await asActor(resident, (db) => db.contactChange.count({ where: { accountId: other.accountId } }))).toBe(0);
    await expect(confirm(resident, "email")).rejects.toMatchObject({ key: "contactDetails.nothingOpen" });
  });

  it("may take the alternate address and the phone away, once", async () => {
    await change(resident, "phone", phone());
    await removeContact(resident, { kind: "phone" }, nowhere);
    expect((await contactOf(resident)).phone).toBeNull();
    await expect(removeContact(resident, { kind: "phone" }, nowhere)).rejects.toThrow("nothing to take away");
  });

  it("gives staff no phone for codes", async () => {
    const staff: Staff = {
      kind: "staff",
      accountId: resident.accountId,
      name: "",
      email: "",
      role: "clerk",
      departments: [],
      services: [],
    };
    await expect(askContactChange(staff, { kind: "phone", value: phone() })).rejects.toMatchObject({ name: "NotFoundError" });
  });
});

describe("the link that undoes a change of address", () => {
  const undoLink = (who: Resident, subjectId: string) =>
    asSystem("test", (db) => newLink(db, { accountId: who.accountId, purpose: "undoContact", subjectId, minutes: 60 }));

  it("puts everything back that was there before, whatever was changed since", async () => {
    const [before, alternate] = [phone(), address()];
    await change(resident, "phone", before);
    const first = await change(resident, "email", address());
    const token = await undoLink(resident, first);
    await change(resident, "phone", phone());
    await change(resident, "alternateEmail", alternate);
    const second = await change(resident, "email", address());
    const strangers = await undoLink(resident, second);

    expect(await undoContactChange(token, nowhere)).toBe(true);
    expect(await contactOf(resident)).toEqual({ email: resident.email, alternateEmail: null, phone: before });
    expect(await undoContactChange(token, nowhere)).toBe(false);
    expect(await undoContactChange(strangers, nowhere)).toBe(false);
  });

  it("ends sessions and takes away what was added since, and nothing that was there before", async () => {
    const { accountId } = resident;
    const app = (name: string) => asSystem("test", (db) => db.authenticatorApp.create({ data: { accountId, name, secretSealed: "" } }));
    await app("before");
    const token = await undoLink(resident, await change(resident, "email", address()));
    await app("since");
    const session = { accountId, secretHash: randomUUID(), methods: [], isPrivate: true, deviceLabel: "", authenticatedAt: new Date() };
    const ends = { lastSeenAt: new Date(), idleExpiresAt: new Date(), absoluteExpiresAt: new Date() };
    await asSystem("test", (db) => db.authSession.create({ data: { ...session, ...ends } }));
    await asSystem("test", (db) => db.account.update({ where: { id: accountId }, data: { passwordChangedAt: new Date() } }));

    await undoContactChange(token, nowhere);
    const left = await asSystem("test", async (db) => ({
      apps: (await db.authenticatorApp.findMany({ where: { accountId }, select: { name: true } })).map(({ name }) => name),
      sessions: await db.authSession.count({ where: { accountId, revokedAt: null } }),
      passwords: await db.account.count({ where: { id: accountId, passwordHash: { not: null } } }),
    }));
    expect(left).toEqual({ apps: ["before"], sessions: 0, passwords: 0 });
  });

  it("works once for twenty at the same time", async () => {
    const token = await undoLink(resident, await change(resident, "email", address()));
    const undone = await Promise.all(Array.from({ length: 20 }, () => undoContactChange(token, nowhere)));
    expect(undone.filter(Boolean)).toHaveLength(1);
    const { accountId } = resident;
    const cases = await asSystem("test", (db) => db.thread.findMany({ where: { accountId, topic: "suspiciousActivity" } }));
    expect(cases.map(({ status, waitsFor }) => [status, waitsFor])).toEqual([["open", "city"]]);
  });

  it("gives no address back that another account uses now", async () => {
    const token = await undoLink(resident, await change(resident, "email", address()));
    await change(await newResident(), "email", resident.email);
    await expect(undoContactChange(token, nowhere)).rejects.toMatchObject({ key: "contactDetails.undoTaken" });
  });
});
