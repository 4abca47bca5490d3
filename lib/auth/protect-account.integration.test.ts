import { describe, expect, it } from "vitest";
import { type AccountEvent, noteEvent } from "@/lib/auth/account-events";
import type { Resident } from "@/lib/auth/actor";
import { nowhere } from "@/lib/auth/browser/nowhere";
import { protectAccount } from "@/lib/auth/commands/protection/protect-account";
import { reportSuspicion } from "@/lib/auth/commands/protection/report-suspicion";
import { newLink } from "@/lib/auth/links/secret-link";
import { findReport } from "@/lib/auth/queries/find-report";
import { findNotMeLink } from "@/lib/auth/queries/not-me-link";
import { newResident } from "@/lib/auth/testing/new-resident";
import { openSession } from "@/lib/auth/testing/open-session";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { randomUUID } from "node:crypto";

/** An event of the activity, and the link that a mail about it carries. */
async function told(
  actor: Resident,
  event: AccountEvent,
  { facts = {}, minutes = 60 }: { facts?: Record<string, string>; minutes?: number } = {},
) {
  const { accountId } = actor;
  return asSystem("test", async (db) => {
    const id = await noteEvent(db, accountId, event, { device: "Safari · iPhone", place: "NL" }, facts);
    return { id, token: await newLink(db, { accountId, purpose: "notMe", subjectId: id, minutes }) };
  });
}

const newPasskey = (actor: Resident) =>
  asSystem("test", (db) =>
    db.passkey.create({
      data: {
        accountId: actor.accountId,
        credentialId: randomUUID(),
        publicKey: Buffer.from("key"),
        counter: 0n,
        isSynced: true,
        name: "Phone",
      },
      select: { id: true },
    }),
  );

const stateOf = ({ accountId }: Resident) =>
  asSystem("test", async (db) => ({
    sessions: await db.authSession.count({ where: { accountId, revokedAt: null } }),
    remembered: await db.device.count({ where: { accountId, rememberedUntil: { not: null } } }),
    hasPassword: Boolean((await db.account.findUniqueOrThrow({ where: { id: accountId } })).passwordHash),
    passkeys: await db.passkey.count({ where: { accountId } }),
    cases: await db.thread.count({ where: { accountId, topic: "suspiciousActivity" } }),
    said: await db.loginEvent.count({ where: { accountId, event: "notMe" } }),
  }));

describe("a link that says: this wasn't me", () => {
  it("works once, however often it is pressed at the same time", async () => {
    const actor = await newResident();
    await openSession(actor);
    const { token } = await told(actor, "signedIn");
    const pressed = await Promise.all(Array.from({ length: 20 }, () => protectAccount(token, nowhere)));
    expect(pressed.filter(Boolean)).toHaveLength(1);
    expect(await stateOf(actor)).toEqual({ sessions: 0, remembered: 0, hasPassword: false, passkeys: 0, cases: 1, said: 1 });
    expect(await findNotMeLink(token)).toEqual({ state: "used" });
  });

  it("ends what is this account's, and nothing of another's", async () => {
    const [actor, stranger] = [await newResident(), await newResident()];
    await openSession(stranger);
    await newPasskey(stranger);
    const { token } = await told(actor, "passwordChanged");
    await protectAccount(token, nowhere);
    expect(await stateOf(stranger)).toMatchObject({ sessions: 1, remembered: 1, hasPassword: true, passkeys: 1, cases: 0 });
  });

  it("does nothing when it is too old, is unknown, or names another account's event", async () => {
    const [actor, stranger] = [await newResident(), await newResident()];
    await openSession(actor);
    const { token: old } = await told(actor, "signedIn", { minutes: -1 });
    const { id } = await told(stranger, "signedIn");
    const foreign = await asSystem("test", (db) =>
      newLink(db, { accountId: actor.accountId, purpose: "notMe", subjectId: id, minutes: 60 }),
    );
    for (const token of [old, "no such token", foreign]) expect(await protectAccount(token, nowhere)).toBe(false);
    expect(await stateOf(actor)).toMatchObject({ sessions: 1, hasPassword: true, cases: 0 });
    expect(await findNotMeLink(old)).toEqual({ state: "expired" });
    expect(await findNotMeLink("no such token")).toEqual({ state: "unknown" });
  });
});

describe("a report of suspicious activity", () => {
  const report = (actor: Resident, event: string, key: string = randomUUID()) =>
    reportSuspicion(actor, { event, text: "I was asleep.", key }, { language: "en", visit: nowhere });

  it("is one case, though its form is sent twice, and names the event", async () => {
    const actor = await newResident();
    const { id } = await told(actor, "signedIn");
    const key = randomUUID();
    const threads = [await report(actor, id, key), await report(actor, id, key)];
    expect(threads[0]!.id).toBe(threads[1]!.id);
    const [message] = await asActor(actor, (db) => db.message.findMany({ where: { threadId: threads[0]!.id } }));
    expect(message!.text).toMatch(/^I report this event on my account: Signed in\..*Safari · iPhone, Netherlands\.\n\nI was asleep\.$/s);
    const noted = await asActor(actor, (db) => db.loginEvent.count({ where: { event: "suspicionReported" } }));
    expect(noted).toBe(1);
  });

  it("cannot be about another account's event, nor be read by another", async () => {
    const [actor, stranger] = [await newResident(), await newResident()];
    const { id } = await told(stranger, "signedIn");
    await expect(report(actor, id)).rejects.toThrow(NotFoundError);
    const own = await report(stranger, id);
    await expect(findReport(actor, own.id)).rejects.toThrow(NotFoundError);
    expect((await findReport(stranger, own.id)).id).toBe(own.id);
  });

  it("is the person's own when they act for someone else", async () => {
    const [actor, relative] = [await newResident(), await newResident()];
    const acting: Resident = { ...actor, partyId: relative.partyId, mandate: { ...relative.mandate, kind: "deputy", acts: ["see"] } };
    const { id } = await report(acting, "");
    expect((await findReport(acting, id)).id).toBe(id);
    expect(await asActor(relative, (db) => db.thread.count())).toBe(0);
  });
});
