import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Resident } from "@/lib/auth/actor";
import { nowhere } from "@/lib/auth/browser/nowhere";
import { consumeFlow } from "@/lib/auth/commands/sign-in/consume-flow";
import { askToSignIn, askToVerify } from "@/lib/auth/passkeys/ask-passkey";
import { askToCreate } from "@/lib/auth/passkeys/ask-to-create";
import { addPasskey } from "@/lib/auth/passkeys/commands/add-passkey";
import { removePasskey } from "@/lib/auth/passkeys/commands/remove-passkey";
import { renamePasskey } from "@/lib/auth/passkeys/commands/rename-passkey";
import { signInWithPasskey } from "@/lib/auth/passkeys/commands/sign-in-with-passkey";
import { listPasskeys } from "@/lib/auth/passkeys/queries";
import { relyingParty } from "@/lib/auth/passkeys/relying-party";
import { passkeyAnswer } from "@/lib/auth/passkeys/schema";
import { usePasskey } from "@/lib/auth/passkeys/use-passkey";
import { newResident } from "@/lib/auth/testing/new-resident";
import { softwareAuthenticator } from "@/lib/auth/testing/software-authenticator";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { DomainError, NotFoundError } from "@/lib/errors";

const browserHash = "this browser";
const visit = { device: "Firefox · Linux", place: "" };
const challengeOf = (options: string) => (JSON.parse(options) as { challenge: string }).challenge;
const authenticatorOf = ({ accountId }: Resident, algorithm?: "ES256" | "EdDSA" | "RS256") =>
  softwareAuthenticator({ accountId, origin: relyingParty().origin, ...(algorithm && { algorithm }) });

/** A resident with a passkey of this algorithm. */
async function withPasskey(algorithm?: "ES256" | "EdDSA" | "RS256", resident?: Resident) {
  const owner = resident ?? (await newResident());
  const key = authenticatorOf(owner, algorithm);
  const challenge = challengeOf(await askToCreate(owner.accountId, browserHash));
  await addPasskey(owner, { answer: key.create(challenge), browserHash, visit });
  return { owner, key };
}

const asked = async () => challengeOf(await askToSignIn(browserHash));
const signIn = (answer: ReturnType<ReturnType<typeof softwareAuthenticator>["get"]>, browser = browserHash) =>
  signInWithPasskey({ answer, next: "/bills", browserHash: browser, visit });
const refused = (key: string) => expect.objectContaining({ name: "DomainError", key });
const eventsOf = ({ accountId }: Resident) =>
  asSystem("test", async (db) =>
    (await db.loginEvent.findMany({ where: { accountId }, orderBy: { at: "asc" } })).map(({ event }) => event),
  );
const kept = ({ accountId }: Resident) => asSystem("test", (db) => db.passkey.findMany({ where: { accountId }, orderBy: { id: "asc" } }));

describe("a new passkey", () => {
  it("is asked for as one that knows its person, with nothing said about the device", async () => {
    const { owner, key } = await withPasskey();
    const options = JSON.parse(await askToCreate(owner.accountId, browserHash));
    expect(options).toMatchObject({
      rp: { id: relyingParty().id },
      attestation: "none",
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      excludeCredentials: [{ id: key.credentialId }],
    });
    expect(options.pubKeyCredParams.map(({ alg }: { alg: number }) => alg)).toEqual([-7, -8, -257]);
    expect(Buffer.from(options.user.id, "base64url").toString("hex")).toBe(owner.accountId.replaceAll("-", ""));
  });

  it.each(["ES256", "EdDSA", "RS256"] as const)("with %s signs in", async (algorithm) => {
    const { key } = await withPasskey(algorithm);
    const token = await signIn(key.get(await asked()));
    expect(await consumeFlow({ token: token!, device: "private", remember: false, browserHash, visit })).toBeTruthy();
  });

  it("gets names that tell them apart, and is told to the owner", async () => {
    const { owner } = await withPasskey();
    await withPasskey("ES256", owner);
    expect((await kept(owner)).map(({ name }) => name)).toEqual(["Firefox · Linux", "Firefox · Linux 2"]);
    expect(await eventsOf(owner)).toEqual(["passkeyAdded", "passkeyAdded"]);
  });

  it("is refused from another site, without its person, or for another's question", async () => {
    const owner = await newResident();
    const add = async (said: object, by = owner) =>
      addPasskey(owner, {
        answer: authenticatorOf(owner).create(challengeOf(await askToCreate(by.accountId, browserHash)), said),
        browserHash,
        visit,
      });
    await expect(add({ origin: "https://harbourt0n.example" })).rejects.toEqual(refused("passkey.wrong"));
    await expect(add({ rpId: "harbourt0n.example" })).rejects.toEqual(refused("passkey.wrong"));
    await expect(add({ verified: false })).rejects.toEqual(refused("passkey.wrong"));
    await expect(add({ type: "webauthn.get" })).rejects.toEqual(refused("passkey.wrong"));
    await expect(add({}, await newResident())).rejects.toEqual(refused("passkey.stale"));
    expect(await kept(owner)).toEqual([]);
  });

  it("that another account has is refused", async () => {
    const { owner, key } = await withPasskey();
    const other = await newResident();
    const challenge = challengeOf(await askToCreate(other.accountId, browserHash));
    await expect(addPasskey(other, { answer: key.create(challenge), browserHash, visit })).rejects.toEqual(refused("passkey.already"));
    expect(await kept(owner)).toHaveLength(1);
  });
});

describe("signing in", () => {
  it("uses a challenge once, also when it comes twelve times at once", async () => {
    const { key } = await withPasskey();
    const answer = key.get(await asked());
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => signIn(answer)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.status === "rejected") expect(outcome.reason).toEqual(refused("passkey.stale"));
  });

  it("refuses a challenge of another browser, of another purpose, one that is too old and one that was never given", async () => {
    const { owner, key } = await withPasskey();
    await expect(signIn(key.get(await asked()), "another browser")).rejects.toEqual(refused("passkey.stale"));
    await expect(signIn(key.get(challengeOf(await askToVerify(owner, browserHash))))).rejects.toEqual(refused("passkey.stale"));
    const old = await asked();
    const expiresAt = new Date(Date.now() - 1);
    await asSystem("test", (db) => db.passkeyChallenge.update({ where: { challenge: old }, data: { expiresAt } }));
    await expect(signIn(key.get(old))).rejects.toEqual(refused("passkey.stale"));
    await expect(signIn(key.get("never-given"))).rejects.toEqual(refused("passkey.stale"));
  });

  it("lives five minutes", async () => {
    const challenge = await asked();
    const row = await asSystem("test", (db) => db.passkeyChallenge.findUniqueOrThrow({ where: { challenge } }));
    expect(Math.abs(row.expiresAt.getTime() - Date.now() - 300_000)).toBeLessThan(10_000);
  });

  it("refuses what was signed for another site, without its person, by another key or for another account", async () => {
    const { owner, key } = await withPasskey();
    const lies = [
      { origin: "https://harbourt0n.example" },
      { rpId: "harbourt0n.example" },
      { verified: false },
      { type: "webauthn.create" },
      { userHandle: Buffer.from(randomUUID()).toString("base64url") },
    ];
    for (const lie of lies)
      await expect(signIn(key.get(await asked(), lie)), JSON.stringify(lie)).rejects.toEqual(refused("passkey.wrong"));
    const forged = { ...authenticatorOf(owner).get(await asked()), id: key.credentialId, rawId: key.credentialId };
    await expect(signIn(forged)).rejects.toEqual(refused("passkey.wrong"));
    expect((await kept(owner))[0]!.lastUsedAt).toBeNull();
  });

  it("refuses a counter that does not rise, and tells the owner; one that stays zero is fine", async () => {
    const { owner, key } = await withPasskey();
    expect(await signIn(key.get(await asked(), { counter: 0 }))).toBeTruthy();
    expect(await signIn(key.get(await asked(), { counter: 0 }))).toBeTruthy();
    expect(await signIn(key.get(await asked(), { counter: 7 }))).toBeTruthy();
    for (const counter of [7, 6, 0]) await expect(signIn(key.get(await asked(), { counter }))).rejects.toEqual(refused("passkey.copied"));
    expect((await kept(owner))[0]!.counter).toBe(7n);
    expect((await eventsOf(owner)).filter((event) => event === "passkeyRefused")).toHaveLength(3);
    expect(await signIn(key.get(await asked(), { counter: 8 }))).toBeTruthy();
  });

  it("says of a removed passkey only that it is not known", async () => {
    const { owner, key } = await withPasskey();
    await removePasskey(owner, (await kept(owner))[0]!.id, visit);
    expect(await signIn(key.get(await asked()))).toBeUndefined();
  });

  it("opens no session for an account that is locked or not active", async () => {
    for (const status of ["locked", "inactive"]) {
      const { owner, key } = await withPasskey();
      await asSystem("test", (db) => db.account.update({ where: { id: owner.accountId }, data: { status } }));
      const token = await signIn(key.get(await asked()));
      expect(await consumeFlow({ token: token!, device: "private", remember: false, browserHash, visit })).toBeNull();
    }
  });

  it("as a second step takes only the account's own passkeys", async () => {
    const { owner, key } = await withPasskey();
    const { key: others } = await withPasskey();
    const step = async (by: typeof key) => {
      const purpose = "verify" as const;
      const challenge = challengeOf(await askToVerify(owner, browserHash));
      return usePasskey(by.get(challenge), { purpose, browserHash, accountId: owner.accountId }, nowhere);
    };
    expect(await step(key)).toMatchObject({ accountId: owner.accountId });
    expect(await step(others)).toBeUndefined();
  });
});

describe("keeping passkeys", () => {
  it("lets nobody but the owner see, name or remove one", async () => {
    const { owner } = await withPasskey();
    const stranger = await newResident();
    const { id } = (await kept(owner))[0]!;
    expect(await asActor(stranger, (db) => db.passkey.findMany())).toEqual([]);
    expect(await asActor(stranger, (db) => listPasskeys(db, owner))).toEqual([]);
    await expect(renamePasskey(stranger, id, "Mine now")).rejects.toBeInstanceOf(NotFoundError);
    await expect(removePasskey(stranger, id, visit)).rejects.toBeInstanceOf(NotFoundError);
    await renamePasskey(owner, id, "Kitchen tablet");
    expect((await asActor(owner, (db) => listPasskeys(db, owner)))[0]!.name).toBe("Kitchen tablet");
  });

  it("is written by nobody outside of signing in and its settings: the database refuses", async () => {
    const { owner } = await withPasskey();
    const { id } = (await kept(owner))[0]!;
    expect((await asActor(owner, (db) => db.passkey.updateMany({ where: { id }, data: { counter: 0n } }))).count).toBe(0);
    expect((await asActor(owner, (db) => db.passkey.deleteMany({ where: { id } }))).count).toBe(0);
  });

  it("never removes the last way in, not even when both of two go at once", async () => {
    const { owner } = await withPasskey();
    await withPasskey("ES256", owner);
    await asSystem("test", (db) => db.account.update({ where: { id: owner.accountId }, data: { passwordHash: null } }));
    const outcomes = await Promise.allSettled((await kept(owner)).map(({ id }) => removePasskey(owner, id, visit)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: expect.any(DomainError) });
    expect(await kept(owner)).toHaveLength(1);
  });
});

describe("an answer", () => {
  const messages = (answer: string) => passkeyAnswer.safeParse({ answer }).error?.issues.map(({ message }) => message);

  it("is read strictly", async () => {
    const { key } = await withPasskey();
    const good = key.get(await asked());
    expect(messages(JSON.stringify(good))).toBeUndefined();
    expect(messages("")).toEqual(["passkey.needsScripts"]);
    for (const bad of ["{", "[]", "null", JSON.stringify({ ...good, more: 1 }), JSON.stringify({ ...good, id: "a b" })])
      expect(messages(bad), bad).toEqual(["passkey.unreadable"]);
    expect(messages(JSON.stringify(good).padEnd(24_001))).toEqual(["passkey.unreadable"]);
  });
});
