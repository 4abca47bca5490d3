import { Secret, TOTP } from "otpauth";
import { randomUUID } from "node:crypto";
import { verify } from "@node-rs/argon2";
import { describe, expect, it, vi } from "vitest";
import type { Resident } from "@/lib/auth/actor";
import { consumeFlow } from "@/lib/auth/commands/sign-in/consume-flow";
import { codeHash } from "@/lib/auth/commands/sign-in/send-code";
import { startSignIn } from "@/lib/auth/commands/sign-in/start-sign-in";
import { verifyCode } from "@/lib/auth/commands/sign-in/verify-code";
import { nowhere } from "@/lib/auth/browser/nowhere";
import type { Flow } from "@/lib/auth/flow/find-flow";
import { newResident, PASSWORD } from "@/lib/auth/testing/new-resident";
import { seal } from "@/lib/crypto/seal";
import { tokenHash } from "@/lib/crypto/token";
import { asSystem } from "@/lib/db/as-actor";
import { statement } from "@/lib/db/pool";

// Still the real one: only counted.
vi.mock("@node-rs/argon2", async (original) => {
  const argon = await original<{ verify: typeof verify }>();
  return { ...argon, verify: vi.fn(argon.verify) };
});

const browserHash = "this browser";
const from = () => ({ next: "/bills", browserHash, address: `10.9.${Math.floor(Math.random() * 255)}.${Math.floor(Math.random() * 255)}` });

async function flowOf(token: string): Promise<Flow> {
  const row = await asSystem("test", (db) => db.loginFlow.findUniqueOrThrow({ where: { tokenHash: tokenHash(token) } }));
  return { ...row, email: "", username: "" } as unknown as Flow;
}

/** The code cannot be read back, so the test puts one whose hash it knows in its place. */
async function knownCode(flow: Flow, code: string, expiresAt = new Date(Date.now() + 60_000)) {
  await asSystem("test", (db) =>
    db.loginFlow.update({ where: { id: flow.id }, data: { codeHash: codeHash(flow.id, code), codeExpiresAt: expiresAt } }),
  );
}

const signedInTo = async (resident: Resident) => {
  const { token } = await startSignIn({ identifier: resident.name, password: PASSWORD, ...from() });
  return { token, flow: await flowOf(token) };
};

describe("the password", () => {
  it("gives a wrong one and an unknown account the same refusal", async () => {
    const { name } = await newResident();
    const wrong = startSignIn({ identifier: name, password: "not the one", ...from() });
    const unknown = startSignIn({ identifier: `nobody-${randomUUID()}`, password: "not the one", ...from() });
    await expect(wrong).rejects.toMatchObject({ key: "signIn.wrong" });
    await expect(unknown).rejects.toMatchObject({ key: "signIn.wrong" });
  });

  it("is looked at exactly once, for a known account, one without a password and an unknown one", async () => {
    const [{ name }, passkeyOnly] = [await newResident(), await newResident()];
    await asSystem("test", (db) => db.account.update({ where: { id: passkeyOnly.accountId }, data: { passwordHash: null } }));
    await expect(startSignIn({ identifier: "warms-the-dummy", password: "not the one", ...from() })).rejects.toThrow();
    for (const identifier of [name, passkeyOnly.name, passkeyOnly.email, `nobody-${randomUUID()}`]) {
      vi.mocked(verify).mockClear();
      await expect(startSignIn({ identifier, password: "not the one", ...from() })).rejects.toMatchObject({ key: "signIn.wrong" });
      expect(vi.mocked(verify)).toHaveBeenCalledTimes(1);
    }
  });

  it("takes an e-mail address in any case", async () => {
    const { email } = await newResident();
    await expect(startSignIn({ identifier: email.toUpperCase(), password: PASSWORD, ...from() })).resolves.toBeTruthy();
  });

  it("stops the sixth try in a minute from one place, and lets the owner in from another", async () => {
    const { name } = await newResident();
    const here = from();
    for (let n = 0; n < 5; n++)
      await expect(startSignIn({ identifier: name, password: "wrong", ...here })).rejects.toMatchObject({ key: "signIn.wrong" });
    await expect(startSignIn({ identifier: name, password: PASSWORD, ...here })).rejects.toMatchObject({ key: "signIn.throttled" });
    await expect(startSignIn({ identifier: name, password: PASSWORD, ...from() })).resolves.toBeTruthy();
  });
});

describe("the code", () => {
  it("opens the flow when it is right, and only the newest counts", async () => {
    const { flow } = await signedInTo(await newResident());
    await knownCode(flow, "111111");
    await knownCode(flow, "222222");
    await expect(verifyCode(flow, "111111", nowhere)).rejects.toMatchObject({ key: "signIn.wrongCode", values: { left: 4 } });
    await expect(verifyCode(flow, "222222", nowhere)).resolves.toBeUndefined();
  });

  it("is refused when it is too old", async () => {
    const { flow } = await signedInTo(await newResident());
    await knownCode(flow, "111111", new Date(Date.now() - 1));
    await expect(verifyCode(flow, "111111", nowhere)).rejects.toMatchObject({ key: "signIn.codeExpired" });
  });

  it("may be missed five times over all flows, also when the password is typed again", async () => {
    const resident = await newResident();
    for (let n = 0; n < 5; n++) {
      const { flow } = n % 3 ? { flow: await latestFlow(resident) } : await signedInTo(resident);
      await expect(verifyCode(flow, "000000", nowhere)).rejects.toMatchObject({ key: "signIn.wrongCode" });
    }
    const { flow } = await signedInTo(resident);
    await knownCode(flow, "333333");
    await expect(verifyCode(flow, "333333", nowhere)).rejects.toMatchObject({ key: "signIn.tooManyCodes" });
  });

  it("of an authenticator app works once, one step early or late", async () => {
    const resident = await newResident();
    const secret = new Secret();
    const id = randomUUID();
    const data = { id, accountId: resident.accountId, secretSealed: seal(secret.base32, `authenticator_app:secret_sealed:${id}`) };
    await asSystem("test", (db) => db.authenticatorApp.create({ data }));
    const code = new TOTP({ secret }).generate({ timestamp: Date.now() - 30_000 });
    const first = await signedInTo(resident);
    expect(first.flow.method).toBe("totp");
    await verifyCode(first.flow, code, nowhere);
    const second = await signedInTo(resident);
    await expect(verifyCode(second.flow, code, nowhere)).rejects.toMatchObject({ key: "signIn.wrongCode" });
  });

  it("has to be right before anyone learns that an account is locked", async () => {
    const resident = await newResident();
    const { flow } = await signedInTo(resident);
    await asSystem("test", (db) => db.account.update({ where: { id: resident.accountId }, data: { status: "locked" } }));
    await knownCode(flow, "444444");
    await expect(verifyCode(flow, "555555", nowhere)).rejects.toMatchObject({ key: "signIn.wrongCode" });
    await expect(verifyCode(flow, "444444", nowhere)).resolves.toBeUndefined(); // the page after it tells
  });

  it("used twenty times at once opens the flow for one", async () => {
    const { flow } = await signedInTo(await newResident());
    await knownCode(flow, "777777");
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => verifyCode(flow, "777777", nowhere)));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("that reaches an unconfirmed address confirms it", async () => {
    const resident = await newResident();
    await asSystem("test", (db) => db.account.update({ where: { id: resident.accountId }, data: { status: "unconfirmed" } }));
    const { flow } = await signedInTo(resident);
    await knownCode(flow, "888888");
    await verifyCode(flow, "888888", nowhere);
    const { status } = await asSystem("test", (db) => db.account.findUniqueOrThrow({ where: { id: resident.accountId } }));
    expect(status).toBe("active");
  });

  it("that is wrong is in the account's activity", async () => {
    const resident = await newResident();
    const { flow } = await signedInTo(resident);
    await expect(verifyCode(flow, "000000", { device: "Firefox · Linux", place: "NL" })).rejects.toThrow();
    const { accountId } = resident;
    const events = await asSystem("test", (db) => db.loginEvent.findMany({ where: { accountId, event: "wrongCode" } }));
    expect(events).toMatchObject([{ deviceLabel: "Firefox · Linux", place: "NL" }]);
  });
});

describe("the session", () => {
  const end = (token: string, device: "private" | "shared" | "known" = "shared", browser = browserHash) =>
    consumeFlow({ token, device, remember: false, browserHash: browser, visit: nowhere });

  async function finished() {
    const resident = await newResident();
    const { token, flow } = await signedInTo(resident);
    await knownCode(flow, "666666");
    await verifyCode(flow, "666666", nowhere);
    return { resident, token };
  }

  it("begins once, in the browser in which signing in began", async () => {
    const { token } = await finished();
    expect(await end(token, "shared", "another browser")).toBeNull();
    const opened = await Promise.all(Array.from({ length: 6 }, () => end(token)));
    expect(opened.filter(Boolean)).toHaveLength(1);
  });

  it("does not begin before the second step", async () => {
    const { token } = await signedInTo(await newResident());
    expect(await end(token)).toBeNull();
  });

  it("asks a browser that is new whether it is shared, whatever it claims", async () => {
    const { token } = await finished();
    expect(await end(token, "known")).toBeNull();
  });

  it("ends after 15 minutes on a shared device and 60 on a private one, after 12 hours in any case", async () => {
    for (const [device, minutes] of [
      ["shared", 15],
      ["private", 60],
    ] as const) {
      const { token } = await finished();
      const { id, secret } = (await end(token, device))!;
      const openAt = async (minute: number) =>
        (
          await statement("session_open", "SELECT * FROM session_open($1, $2, $3)", [
            id,
            tokenHash(secret),
            new Date(Date.now() + minute * 60_000),
          ])
        ).length;
      expect([device, await openAt(minutes + 1)]).toEqual([device, 0]);
      expect([device, await openAt(minutes - 1)]).toEqual([device, 1]);
      expect([device, await openAt(2 * minutes - 3)]).toEqual([device, 1]); // the visit before has moved the end
      expect([device, await openAt(12 * 60 + 1)]).toEqual([device, 0]);
    }
  });

  it("ends at once when it is revoked or the account is no longer active", async () => {
    const { token, resident } = await finished();
    const { id, secret } = (await end(token))!;
    const open = async () =>
      (await statement("session_open", "SELECT * FROM session_open($1, $2, $3)", [id, tokenHash(secret), new Date()])).length;
    expect(await open()).toBe(1);
    await asSystem("test", (db) => db.account.update({ where: { id: resident.accountId }, data: { status: "inactive" } }));
    expect(await open()).toBe(0);
    await asSystem("test", (db) => db.account.update({ where: { id: resident.accountId }, data: { status: "active" } }));
    await asSystem("test", (db) => db.authSession.update({ where: { id }, data: { revokedAt: new Date() } }));
    expect(await open()).toBe(0);
  });
});

const latestFlow = async ({ accountId }: Resident) =>
  (await asSystem("test", (db) =>
    db.loginFlow.findFirstOrThrow({ where: { accountId }, orderBy: { createdAt: "desc" } }),
  )) as unknown as Flow;
