import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { nowhere } from "@/lib/auth/browser/nowhere";
import { verifyPassword } from "@/lib/auth/credentials/password";
import { newLink } from "@/lib/auth/links/secret-link";
import { newResident } from "@/lib/auth/testing/new-resident";
import { ask } from "@/lib/auth/ways-back/ask";
import { countSend } from "@/lib/auth/flow/code-sends";
import { answerAsked } from "@/lib/auth/ways-back/answer-asked";
import { resetLinkState } from "@/lib/auth/ways-back/link-state";
import { resetPassword } from "@/lib/auth/ways-back/reset-password";
import { startReset } from "@/lib/auth/ways-back/start-reset";
import { seal } from "@/lib/crypto/seal";
import { tokenHash } from "@/lib/crypto/token";
import { asActor, asSystem, type Db } from "@/lib/db/as-actor";
import { lastSealed, mailsTo } from "@/lib/auth/testing/sealed-jobs";
import type { Resident } from "@/lib/auth/actor";

const browserHash = "this browser";
const password = "gravel lantern quietly orbit";
const system = <Result>(run: (db: Db) => Promise<Result>) => asSystem("test", run);

const linkFor = ({ accountId }: Resident, minutes = 30) => system((db) => newLink(db, { accountId, purpose: "resetPassword", minutes }));
const sessionOf = ({ accountId }: Resident) =>
  system((db) =>
    db.authSession.create({
      data: {
        accountId,
        secretHash: randomUUID(),
        methods: ["password"],
        isPrivate: true,
        deviceLabel: "Test",
        authenticatedAt: new Date(),
        lastSeenAt: new Date(),
        idleExpiresAt: new Date(Date.now() + 60_000),
        absoluteExpiresAt: new Date(Date.now() + 60_000),
      },
    }),
  );

let resident: Resident;
beforeEach(async () => {
  resident = await newResident();
});

/** Asks as a page does, and does the work that a job does later. */
async function wish(identifier: string, to: "email" | "alternate" = "email") {
  await ask({ for: "resetLink", identifier, to, visit: nowhere });
  await answerAsked(await lastSealed("wayBack"));
}

describe("a link to set a new password", () => {
  it("has one winner of twenty that use it at once", async () => {
    const link = await linkFor(resident);
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => startReset(link, browserHash)));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of all) if (one.status === "rejected") expect(one.reason).toMatchObject({ key: "waysBack.linkOver" });
    expect(await system((db) => db.loginFlow.count({ where: { accountId: resident.accountId } }))).toBe(1);
  });

  it("tells used, expired, superseded and unknown apart", async () => {
    const expired = await linkFor(resident, -1);
    const older = await linkFor(resident);
    const newest = await linkFor(resident);
    expect(await resetLinkState(newest)).toBe("open");
    expect(await resetLinkState(older)).toBe("superseded");
    await expect(startReset(older, browserHash)).rejects.toMatchObject({ key: "waysBack.linkOver" });
    await startReset(newest, browserHash);
    expect(await resetLinkState(newest)).toBe("used");
    expect(await resetLinkState("a".repeat(43))).toBe("unknown");
    await system((db) => db.secretLink.updateMany({ where: { tokenHash: tokenHash(expired) }, data: { supersededAt: null } }));
    expect(await resetLinkState(expired)).toBe("expired");
    await expect(startReset(expired, browserHash)).rejects.toMatchObject({ key: "waysBack.linkOver" });
  });

  it("stays open where a code by text message is not sent any more, and holds no transaction while that is counted", async () => {
    await system((db) => db.account.update({ where: { id: resident.accountId }, data: { phoneHint: "42", phoneSealed: "x" } }));
    await Promise.all([1, 2, 3].map(() => countSend(resident.accountId, "sms")));
    const link = await linkFor(resident);
    await expect(startReset(link, browserHash)).rejects.toMatchObject({ key: "tryAgainAt" });
    expect(await resetLinkState(link)).toBe("open");
    expect(await system((db) => db.loginFlow.count({ where: { accountId: resident.accountId } }))).toBe(0);
  });

  it("counts as the second step only where e-mail is the only one", async () => {
    expect((await startReset(await linkFor(resident), browserHash)).finished).toBe(true);
    const id = randomUUID();
    const secretSealed = seal("MRSGC2LQNBUW4ZLEOB2XE5DSMFUW4ZLT", `authenticator_app:secret_sealed:${id}`);
    await system((db) => db.authenticatorApp.create({ data: { id, accountId: resident.accountId, secretSealed } }));
    const { finished, token } = await startReset(await linkFor(resident), browserHash);
    expect(finished).toBe(false);
    await expect(resetPassword({ token, browserHash, password, visit: nowhere })).rejects.toMatchObject({ key: "waysBack.over" });
  });

  it("goes to the account's address, to the alternate one only when asked for, and four times in a quarter of an hour", async () => {
    await wish(resident.name.toUpperCase());
    expect(await mailsTo(resident.email)).toHaveLength(1);
    await wish(resident.name, "alternate");
    expect(await system((db) => db.secretLink.count({ where: { accountId: resident.accountId } }))).toBe(1);
    const alternate = `alt-${resident.email}`;
    await system((db) => db.account.update({ where: { id: resident.accountId }, data: { alternateEmail: alternate } }));
    await wish(resident.email, "alternate");
    await wish(alternate);
    expect(await mailsTo(alternate)).toHaveLength(2);
    await wish(resident.name);
    await wish(resident.name);
    expect(await mailsTo(resident.email)).toHaveLength(2);
  });

  it("is not even written for a person nobody knows", async () => {
    const before = await system((db) => db.secretLink.count());
    await wish(`nobody-${randomUUID()}`);
    expect(await system((db) => db.secretLink.count())).toBe(before);
  });
});

describe("the new password", () => {
  const started = async () => (await startReset(await linkFor(resident), browserHash)).token;
  const set = (token: string, typed = password, from = browserHash) =>
    resetPassword({ token, browserHash: from, password: typed, visit: { device: "Test · Device", place: "NL" } });

  it("is set once by twenty at once, ends every session and forgets remembered devices", async () => {
    const { accountId } = resident;
    await sessionOf(resident);
    await system((db) =>
      db.device.create({
        data: {
          accountId,
          browserHash: randomUUID(),
          label: "",
          isPrivate: true,
          termsSeen: 1,
          rememberedUntil: new Date(Date.now() + 1e9),
        },
      }),
    );
    const token = await started();
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => set(token)));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const account = await system((db) => db.account.findUniqueOrThrow({ where: { id: accountId } }));
    expect(await verifyPassword(account.passwordHash, password)).toBe(true);
    expect(account.passwordChangedAt).not.toBeNull();
    expect(await system((db) => db.authSession.count({ where: { accountId, revokedAt: null } }))).toBe(0);
    expect(await system((db) => db.device.count({ where: { accountId, rememberedUntil: { not: null } } }))).toBe(0);
    expect(await system((db) => db.loginEvent.count({ where: { accountId, event: "passwordReset", place: "NL" } }))).toBe(1);
  });

  it("is told to every address, with the link that says it was somebody else", async () => {
    const alternateEmail = `alt-${resident.email}`;
    await system((db) => db.account.update({ where: { id: resident.accountId }, data: { alternateEmail } }));
    await set(await started());
    for (const address of [resident.email, alternateEmail]) {
      const [mail] = await mailsTo(address);
      expect(mail).toMatchObject({ template: "passwordReset", facts: { link: expect.stringContaining("/link/not-me/") } });
    }
  });

  it("is not set from another browser, by a flow for signing in, or when others would guess it", async () => {
    const token = await started();
    await expect(set(token, password, "another browser")).rejects.toMatchObject({ key: "waysBack.over" });
    await expect(set(token, "short")).rejects.toMatchObject({ key: "newPassword.length" });
    await expect(set(token, `${resident.name}${resident.name}`)).rejects.toMatchObject({ key: "newPassword.guessable" });
    await system((db) => db.loginFlow.updateMany({ where: { accountId: resident.accountId }, data: { purpose: "signIn" } }));
    await expect(set(token)).rejects.toMatchObject({ key: "waysBack.over" });
  });
});

describe("usernames", () => {
  it("are all mailed to the address that was typed, as main or alternate, and to no other", async () => {
    const other = await newResident();
    await system((db) => db.account.update({ where: { id: other.accountId }, data: { alternateEmail: resident.email } }));
    await ask({ for: "usernames", email: resident.email, visit: nowhere });
    await answerAsked(await lastSealed("wayBack"));
    const [mail] = await mailsTo(resident.email);
    expect(String(mail!.facts!.usernames).split("\n").sort()).toEqual([resident.name, other.name].sort());
    expect(await mailsTo(other.email)).toEqual([]);
  });
});

it("nothing of a way back can be read by the person it is about, or by a visitor", async () => {
  await startReset(await linkFor(resident), browserHash);
  for (const actor of [resident, { kind: "visitor" as const }]) {
    expect(await asActor(actor, (db) => db.secretLink.count())).toBe(0);
    expect(await asActor(actor, (db) => db.loginFlow.count())).toBe(0);
  }
});
