import { describe, expect, it } from "vitest";
import { noteEvent } from "@/lib/auth/account-events";
import type { Resident, Staff } from "@/lib/auth/actor";
import { nowhere } from "@/lib/auth/browser/nowhere";
import { endOneSession } from "@/lib/auth/commands/sessions/end-one-session";
import { endOtherSessions } from "@/lib/auth/commands/sessions/end-other-sessions";
import { endSession } from "@/lib/auth/commands/sessions/end-session";
import { consumeFlow } from "@/lib/auth/commands/sign-in/consume-flow";
import { openFlow } from "@/lib/auth/flow/open-flow";
import { forgetDevice } from "@/lib/auth/commands/sessions/forget-device";
import { ACTIVITY_A_PAGE, findActivity, listActivity } from "@/lib/auth/queries/activity";
import { listRememberedDevices, listSessions } from "@/lib/auth/queries/sessions";
import { newResident } from "@/lib/auth/testing/new-resident";
import { openSession } from "@/lib/auth/testing/open-session";
import { settledResident, waysInto } from "@/lib/auth/testing/settled-resident";
import { tokenHash } from "@/lib/crypto/token";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { statement } from "@/lib/db/pool";
import { NotFoundError } from "@/lib/errors";
import { writeCursor, readCursor } from "@/lib/keyset";

const isOpen = async ({ id, secret }: { id: string; secret: string }) =>
  (await statement("session_open", "SELECT * FROM session_open($1, $2, $3)", [id, tokenHash(secret), new Date()])).length === 1;
const sessionsOf = (actor: Resident) => asActor(actor, (db) => listSessions(db, actor));
const activityOf = (actor: Resident) => asActor(actor, (db) => listActivity(db, actor));

describe("a sign-in", () => {
  it.each([
    ["private", true, ["deviceRemembered", "signedIn"]],
    ["private", false, ["signedIn"]],
    ["shared", true, ["signedIn"]],
  ] as const)("on a %s device, to be remembered: %s, stands in the activity as %s", async (device, remember, events) => {
    const actor = await newResident();
    const { accountId } = actor;
    const proof = { accountId, browserHash: "b", purpose: "signIn" as const, shown: ["password", "email"], next: "", finished: true };
    const { token } = await asSystem("test", (db) => openFlow(db, proof));
    await consumeFlow({ token, device, remember, browserHash: "b", visit: nowhere });
    expect((await activityOf(actor)).map(({ event }) => event).sort()).toEqual(events);
  });
});

describe("an open session", () => {
  it("is ended from another device, at once, and that stands in the activity once", async () => {
    const actor = await newResident();
    const [here, there] = [await openSession(actor), await openSession(actor, "Safari · iPhone")];
    await Promise.all(Array.from({ length: 6 }, () => endOneSession(actor, there.id, nowhere)));
    expect([await isOpen(here), await isOpen(there)]).toEqual([true, false]);
    expect((await sessionsOf(actor)).map(({ id }) => id)).toEqual([here.id]);
    expect((await activityOf(actor)).map(({ event, facts }) => [event, facts])).toEqual([["sessionEnded", { name: "Safari · iPhone" }]]);
  });

  it("and whatever was begun elsewhere ends with all the others, and signing out stands in the activity once", async () => {
    const { who } = await settledResident();
    const here = await openSession(who);
    await endOtherSessions(who, { sessionId: here.id, visit: nowhere });
    expect(await waysInto(who)).toMatchObject({ sessions: 1, flows: 0, signUps: 0, hasPassword: true, passkeys: 2 });
    await Promise.all([1, 2, 3].map(() => endSession({ id: here.id, actor: who }, { device: "Firefox · Linux", place: "NL" })));
    expect(await isOpen(here)).toBe(false);
    const [newest, before] = await activityOf(who);
    expect([newest, before]).toMatchObject([{ event: "signedOut", deviceLabel: "Firefox · Linux" }, { event: "otherSessionsEnded" }]);
  });

  it("of another account is not there: not to see, not to end", async () => {
    const [actor, stranger] = [await newResident(), await newResident()];
    const theirs = await openSession(stranger);
    await expect(endOneSession(actor, theirs.id, nowhere)).rejects.toThrow(NotFoundError);
    expect(await isOpen(theirs)).toBe(true);
    // Also when the code forgets to ask for the account: row-level security.
    expect(await asActor(actor, (db) => db.authSession.count())).toBe(0);
    expect(await asActor(actor, (db) => db.authSession.updateMany({ data: { revokedReason: "mine" } }))).toEqual({ count: 0 });
  });

  it("stays when everywhere else is signed out; remembered devices stay remembered unless asked", async () => {
    const [actor, stranger] = [await newResident(), await newResident()];
    const sessions = [await openSession(actor), await openSession(actor), await openSession(actor)];
    const theirs = await openSession(stranger);
    await endOtherSessions(actor, { sessionId: sessions[0]!.id, visit: nowhere });
    expect(await Promise.all([...sessions, theirs].map(isOpen))).toEqual([true, false, false, true]);
    const remembered = async () => (await asActor(actor, (db) => listRememberedDevices(db, actor))).length;
    expect(await remembered()).toBe(3);
    await endOtherSessions(actor, { sessionId: sessions[0]!.id, visit: nowhere }, { forget: true });
    expect(await remembered()).toBe(0);
  });
});

describe("the sessions of staff", () => {
  it("are seen and ended by themselves, and by no colleague, not even of the people desk", async () => {
    const { accountId, name, email } = await newResident();
    const admin: Staff = { kind: "staff", accountId, name, email, role: "admin", departments: [], services: [] };
    const colleague = await newResident();
    const [here, there, theirs] = [await openSession(admin), await openSession(admin), await openSession(colleague)];
    await noteIn(colleague.accountId);
    await noteIn(accountId);
    expect((await asActor(admin, (db) => listSessions(db, admin))).map(({ id }) => id).sort()).toEqual([here.id, there.id].sort());
    expect(await asActor(admin, (db) => listActivity(db, admin))).toHaveLength(1);
    await expect(endOneSession(admin, theirs.id, nowhere)).rejects.toThrow(NotFoundError);
    await endOtherSessions(admin, { sessionId: here.id, visit: nowhere });
    expect(await Promise.all([here, there, theirs].map(isOpen))).toEqual([true, false, true]);
  });

  const noteIn = (accountId: string) => asSystem("test", (db) => noteEvent(db, accountId, "signedIn", nowhere));
});

describe("a remembered device", () => {
  it("is forgotten by its owner only", async () => {
    const [actor, stranger] = [await newResident(), await newResident()];
    const { deviceId } = await openSession(actor);
    await expect(forgetDevice(stranger, deviceId)).rejects.toThrow(NotFoundError);
    await forgetDevice(actor, deviceId);
    expect(await asActor(actor, (db) => listRememberedDevices(db, actor))).toEqual([]);
  });
});

describe("the activity", () => {
  const note = (actor: Resident, events: ("signedIn" | "passkeyAdded" | "wrongCode")[]) =>
    asSystem("test", async (db) => {
      for (const event of events) await noteEvent(db, actor.accountId, event, { device: "Firefox · Linux", place: "NL" });
    });

  it("is one's own, and shows one kind when asked", async () => {
    const [actor, stranger] = [await newResident(), await newResident()];
    await note(actor, ["signedIn", "passkeyAdded", "wrongCode"]);
    const { id } = (await activityOf(actor))[0]!;
    expect((await asActor(actor, (db) => listActivity(db, actor, "warning"))).map(({ event }) => event)).toEqual(["wrongCode"]);
    await expect(asActor(stranger, (db) => findActivity(db, stranger, id))).rejects.toThrow(NotFoundError);
    expect(await asActor(stranger, (db) => db.loginEvent.count())).toBe(0);
  });

  it("goes on by key, without a gap or a repetition", async () => {
    const actor = await newResident();
    await note(
      actor,
      Array.from({ length: ACTIVITY_A_PAGE + 5 }, () => "signedIn" as const),
    );
    const first = (await activityOf(actor)).slice(0, ACTIVITY_A_PAGE);
    const after = readCursor(writeCursor(first.at(-1)!, first.at(-1)!.at));
    const rest = await asActor(actor, (db) => listActivity(db, actor, undefined, after));
    expect(rest).toHaveLength(5);
    expect(new Set([...first, ...rest].map(({ id }) => id)).size).toBe(ACTIVITY_A_PAGE + 5);
  });

  it("cannot be written or changed by its owner", async () => {
    const actor = await newResident();
    await expect(asActor(actor, (db) => noteEvent(db, actor.accountId, "signedIn", nowhere))).rejects.toThrow(/row-level security/);
  });
});
