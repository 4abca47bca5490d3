import { describe, expect, it } from "vitest";
import { nowhere } from "@/lib/auth/browser/nowhere";
import { askForFirst, askToCreate } from "@/lib/auth/passkeys/ask-to-create";
import { askToSignIn } from "@/lib/auth/passkeys/ask-passkey";
import { addPasskey } from "@/lib/auth/passkeys/commands/add-passkey";
import { signInWithPasskey } from "@/lib/auth/passkeys/commands/sign-in-with-passkey";
import { relyingParty } from "@/lib/auth/passkeys/relying-party";
import { noteCodesSaved } from "@/lib/auth/sign-up/commands/answer-sign-up";
import { createWithPasskey } from "@/lib/auth/sign-up/commands/create-with-passkey";
import { finishSignUp } from "@/lib/auth/sign-up/commands/finish-sign-up";
import type { SignUp } from "@/lib/auth/sign-up/find-sign-up";
import { answered, begun, browserHash, newEmail, reloaded } from "@/lib/auth/sign-up/testing/steps";
import { newResident } from "@/lib/auth/testing/new-resident";
import { softwareAuthenticator } from "@/lib/auth/testing/software-authenticator";
import { tokenHash } from "@/lib/crypto/token";
import { asSystem } from "@/lib/db/as-actor";
import { houseKeep } from "@/lib/jobs/house-keep";

const visit = { device: "Firefox · Linux", place: "US" };
const challengeOf = (options: string) => (JSON.parse(options) as { challenge: string }).challenge;
const keyOf = ({ id }: SignUp) => softwareAuthenticator({ accountId: id, origin: relyingParty().origin });
const ask = ({ id, email, locale }: SignUp, browser = browserHash) =>
  askForFirst({ id, email, locale, displayName: "Robin Tester" }, browser);
const asked = async (signUp: SignUp, browser?: string) => challengeOf(await ask(signUp, browser));
const stale = expect.objectContaining({ name: "DomainError", key: "passkey.stale" });
const accounts = ({ email }: SignUp) => asSystem("test", (db) => db.account.findMany({ where: { email } }));
const passkeysOf = (accountId: string) => asSystem("test", (db) => db.passkey.findMany({ where: { accountId } }));

const make = async (signUp: SignUp, { key = keyOf(signUp), said = {}, browser = browserHash, challenge = "" } = {}) =>
  createWithPasskey(signUp, { answer: key.create(challenge || (await asked(signUp)), said), browserHash: browser, visit });

describe("an account made by a passkey", () => {
  it("has no password, knows the passkey by its own id, and is told and written down", async () => {
    const signUp = await answered();
    const options = JSON.parse(await ask(signUp));
    expect(options).toMatchObject({ user: { name: signUp.email }, excludeCredentials: [], attestation: "none" });
    const made = await make(signUp);
    expect(made!.codes).toHaveLength(10);
    const [account] = await accounts(signUp);
    expect(account).toMatchObject({ id: made!.accountId, passwordHash: null, passwordChangedAt: null, status: "active", kind: "resident" });
    expect(Buffer.from(options.user.id, "base64url").toString("hex")).toBe(account!.id.replaceAll("-", ""));
    expect(await passkeysOf(account!.id)).toMatchObject([{ name: "Firefox · Linux" }]);
    const events = await asSystem("test", (db) => db.loginEvent.findMany({ where: { accountId: account!.id } }));
    expect(events.map(({ event }) => event).sort()).toEqual(["accountCreated", "passkeyAdded"]);
  });

  it("signs in with it, first by the sign-up and then by itself", async () => {
    const signUp = await answered();
    const key = keyOf(signUp);
    await make(signUp, { key });
    await noteCodesSaved(signUp);
    const token = await finishSignUp(await reloaded(signUp), "/bills", browserHash);
    const flow = await asSystem("test", (db) => db.loginFlow.findUniqueOrThrow({ where: { tokenHash: tokenHash(token!) } }));
    expect(flow).toMatchObject({ methods: ["passkey"], stage: "secondFactorOk" });
    const answer = key.get(challengeOf(await askToSignIn(browserHash)));
    expect(await signInWithPasskey({ answer, next: "", browserHash, visit })).toBeTruthy();
  });

  it("is one when twenty answers come at once, to twenty questions or to one", async () => {
    for (const questions of [20, 1]) {
      const signUp = await answered();
      const challenges = await Promise.all(Array.from({ length: questions }, () => asked(signUp)));
      const ended = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => make(signUp, { challenge: challenges[n % questions]! })));
      expect(ended.filter((end) => end.status === "fulfilled" && end.value)).toHaveLength(1);
      for (const end of ended) if (end.status === "rejected") expect(end.reason).toEqual(stale);
      const [account, ...others] = await accounts(signUp);
      expect(others).toEqual([]);
      expect(await passkeysOf(account!.id)).toHaveLength(1);
    }
  });

  it("is one when two sign-ups with one address end at once", async () => {
    const email = newEmail();
    const both = [await answered(email), await answered(email)];
    const ended = await Promise.allSettled(both.map((signUp) => make(signUp)));
    expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(ended.find(({ status }) => status === "rejected")).toMatchObject({ reason: { key: "signUp.emailTaken" } });
    expect(await accounts(both[0]!)).toHaveLength(1);
  });
});

describe("its challenge", () => {
  it("is refused in another browser, for another sign-up, used, too old and never given", async () => {
    const [signUp, other] = [await answered(), await answered()];
    await expect(make(signUp, { browser: "another browser" })).rejects.toEqual(stale);
    await expect(make(signUp, { challenge: await asked(signUp, "another browser") })).rejects.toEqual(stale);
    await expect(make(signUp, { challenge: await asked(other) })).rejects.toEqual(stale);
    await expect(make(signUp, { challenge: "never-given" })).rejects.toEqual(stale);
    const old = await asked(signUp);
    await asSystem("test", (db) =>
      db.passkeyChallenge.update({ where: { challenge: old }, data: { expiresAt: new Date(Date.now() - 1) } }),
    );
    await expect(make(signUp, { challenge: old })).rejects.toEqual(stale);
    const used = await asked(signUp);
    await expect(make(signUp, { challenge: used, said: { verified: false } })).rejects.toMatchObject({ key: "passkey.wrong" });
    await expect(make(signUp, { challenge: used })).rejects.toEqual(stale);
    expect(await accounts(signUp)).toEqual([]);
  });

  it("of an account, or to sign in, makes no account; and its own opens no other door", async () => {
    const [signUp, resident] = [await answered(), await newResident()];
    await expect(make(signUp, { challenge: challengeOf(await askToCreate(resident.accountId, browserHash)) })).rejects.toEqual(stale);
    await expect(make(signUp, { challenge: challengeOf(await askToSignIn(browserHash)) })).rejects.toEqual(stale);
    const key = softwareAuthenticator({ accountId: resident.accountId, origin: relyingParty().origin });
    await expect(addPasskey(resident, { answer: key.create(await asked(signUp)), browserHash, visit })).rejects.toEqual(stale);
    const answer = key.get(await asked(signUp));
    await expect(signInWithPasskey({ answer, next: "", browserHash, visit })).rejects.toEqual(stale);
  });

  it("is asked by the database to belong to an account or to a sign-up, and goes with that", async () => {
    const signUp = await begun();
    const challenge = await asked(signUp);
    const row = { challenge: `${challenge}-2`, purpose: "create", browserHash, expiresAt: new Date() };
    const keep = (data: object) => asSystem("test", (db) => db.passkeyChallenge.create({ data: { ...row, ...data } }));
    await expect(keep({})).rejects.toThrow();
    await expect(keep({ signUpId: signUp.id, purpose: "signIn" })).rejects.toThrow();
    await expect(keep({ signUpId: signUp.id, accountId: (await newResident()).accountId })).rejects.toThrow();
    await asSystem("test", (db) => db.signUp.update({ where: { id: signUp.id }, data: { expiresAt: new Date(Date.now() - 1_000) } }));
    await houseKeep();
    expect(await asSystem("test", (db) => db.passkeyChallenge.count({ where: { challenge } }))).toBe(0);
  });
});

describe("nothing comes of it", () => {
  it("before the address is confirmed and every question answered", async () => {
    const signUp = await begun();
    await expect(make(signUp)).rejects.toMatchObject({ name: "NotFoundError" });
  });

  it("from another site, without its person, or with a passkey that somebody has already", async () => {
    const signUp = await answered();
    for (const said of [
      { origin: "https://harbourt0n.example" },
      { rpId: "harbourt0n.example" },
      { verified: false },
      { type: "webauthn.get" },
    ])
      await expect(make(signUp, { said }), JSON.stringify(said)).rejects.toMatchObject({ key: "passkey.wrong" });
    const first = await answered();
    const key = keyOf(first);
    await createWithPasskey(first, { answer: key.create(await asked(first)), browserHash, visit: nowhere });
    await expect(make(signUp, { key })).rejects.toMatchObject({ key: "passkey.already" });
    expect(await accounts(signUp)).toEqual([]);
  });
});
