import { Secret } from "otpauth";
import { randomUUID } from "node:crypto";
import { verify } from "@node-rs/argon2";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Resident } from "@/lib/auth/actor";
import { nowhere } from "@/lib/auth/browser/nowhere";
import { confirmSession } from "@/lib/auth/commands/sessions/confirm-session";
import { consumeFlow } from "@/lib/auth/commands/sign-in/consume-flow";
import { startSignIn } from "@/lib/auth/commands/sign-in/start-sign-in";
import { verifyCode } from "@/lib/auth/commands/sign-in/verify-code";
import { makeRecoveryCodes } from "@/lib/auth/credentials/recovery-codes";
import type { Flow } from "@/lib/auth/flow/find-flow";
import { openFlow } from "@/lib/auth/flow/open-flow";
import { newLink } from "@/lib/auth/links/secret-link";
import { credentials } from "@/lib/auth/schema";
import type { Session } from "@/lib/auth/session";
import { newResident, PASSWORD } from "@/lib/auth/testing/new-resident";
import { openSession } from "@/lib/auth/testing/open-session";
import { startReset } from "@/lib/auth/ways-back/start-reset";
import { seal } from "@/lib/crypto/seal";
import { tokenHash } from "@/lib/crypto/token";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { pool, statement } from "@/lib/db/pool";

// Still the real one: only counted.
vi.mock("@node-rs/argon2", async (original) => {
  const argon = await original<{ verify: typeof verify }>();
  return { ...argon, verify: vi.fn(argon.verify) };
});

const browserHash = "this browser";
const system = <Result>(run: (db: Db) => Promise<Result>) => asSystem("test", run);
const address = () => `10.6.${Math.floor(Math.random() * 255)}.${Math.floor(Math.random() * 255)}`;
const attempt = (identifier: string, password: string, from: string) =>
  startSignIn({ identifier, password, next: "/bills", browserHash, address: from });
const refusalOf = (tried: Promise<unknown>) =>
  tried.then(
    () => "let in",
    (error: { key: string }) => error.key,
  );

let resident: Resident;
beforeEach(async () => {
  resident = await newResident();
});

describe("passwords guessed from one address", () => {
  it("are sixty a minute over all names; then not even a right one is looked at, and other addresses are let in", async () => {
    const here = address();
    for (let n = 0; n < 60; n++) expect(await refusalOf(attempt(`nobody-${n}-${here}`, "a common one", here))).toBe("signIn.wrong");
    vi.mocked(verify).mockClear();
    expect(await refusalOf(attempt(resident.name, PASSWORD, here))).toBe("tryAgainAt");
    expect(vi.mocked(verify)).not.toHaveBeenCalled();
    expect(await refusalOf(attempt(resident.name, PASSWORD, address()))).toBe("let in");
  });

  it("have to wait 1, 2, 4 … minutes for one name, and an hour at most", async () => {
    const here = address();
    const waits: number[] = [];
    for (let round = 0; round < 8; round++) {
      await pool().query("DELETE FROM rate_limit WHERE key LIKE 'sign-in:%' OR key LIKE 'sign-in-address:%'"); // the time is over
      for (let n = 0; n < 5; n++) expect(await refusalOf(attempt(resident.name, "not the one", here))).toBe("signIn.wrong");
      const { key, values } = await attempt(resident.name, PASSWORD, here).catch((error) => error);
      expect(key).toBe("signIn.throttled");
      waits.push(Math.round((values.at.getTime() - Date.now()) / 60_000));
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  });

  it("count for the same name however its letters are spelled", async () => {
    const name = `inigo${resident.name}`;
    await system((db) => db.account.update({ where: { id: resident.accountId }, data: { username: name } }));
    const typed = (identifier: string) => credentials.parse({ identifier, password: PASSWORD }).identifier;
    for (const spelled of [name.toUpperCase(), ` ${name} `, name.replace("inigo", "ｉｎｉｇｏ")]) expect(typed(spelled)).toBe(name);
    // The database's lower() would make a plain i of this one: the same account, and another person's tries.
    const dotted = typed(name.replace("i", "İ"));
    expect(await refusalOf(attempt(dotted, PASSWORD, address()))).toBe("signIn.wrong");
  });

  it("cost the same work where an account has no password", async () => {
    await system((db) => db.account.update({ where: { id: resident.accountId }, data: { passwordHash: null } }));
    await refusalOf(attempt("warms-the-dummy", PASSWORD, address()));
    vi.mocked(verify).mockClear();
    for (const password of [PASSWORD, "no account has this password"])
      expect(await refusalOf(attempt(resident.name, password, address()))).toBe("signIn.wrong");
    expect(vi.mocked(verify)).toHaveBeenCalledTimes(2);
  });

  it("are not hashed when they are longer than anyone's", () => {
    const [issue] = credentials.safeParse({ identifier: "robin", password: "x".repeat(10_000_000) }).error!.issues;
    expect(issue!.message).toBe("signIn.enterPassword");
  });
});

describe("codes", () => {
  /** So many sign-ins under way, each of which asks for a code that was not sent: of an app, or a printed one. */
  async function underWay(howMany: number, method: "totp" | "recoveryCode"): Promise<{ token: string; flow: Flow }[]> {
    const id = randomUUID();
    const secretSealed = seal(new Secret().base32, `authenticator_app:secret_sealed:${id}`);
    await system((db) => db.authenticatorApp.create({ data: { id, accountId: resident.accountId, secretSealed } }));
    const tokens = await Promise.all(Array.from({ length: howMany }, () => attempt(resident.name, PASSWORD, address())));
    return Promise.all(
      tokens.map(async ({ token }) => {
        const data = { method };
        const flow = await system((db) => db.loginFlow.update({ where: { tokenHash: tokenHash(token) }, data }));
        return { token, flow: flow as unknown as Flow };
      }),
    );
  }

  it("typed twenty at once in four sign-ins of one account are five", async () => {
    const flows = await underWay(4, "totp");
    const said = await Promise.all(Array.from({ length: 20 }, (_, n) => refusalOf(verifyCode(flows[n % 4]!.flow, "000000", nowhere))));
    expect(said.filter((key) => key === "signIn.wrongCode")).toHaveLength(5);
    expect(said.filter((key) => key === "signIn.tooManyCodes")).toHaveLength(15);
  });

  it("may be tried once more after ten minutes, and five times after a full sign-in", async () => {
    const [first, second] = await underWay(2, "recoveryCode");
    const { accountId } = resident;
    const tenMinutesPass = () =>
      system(
        (db) =>
          db.$executeRaw`UPDATE code_attempt SET updated_at = updated_at - interval '10 minutes' WHERE account_id = ${accountId}::uuid`,
      );
    const wrong = () => refusalOf(verifyCode(first!.flow, "AAAAA-AAAAA", nowhere));
    for (let n = 0; n < 5; n++) expect(await wrong()).toBe("signIn.wrongCode");
    expect(await wrong()).toBe("signIn.tooManyCodes");
    await tenMinutesPass();
    expect([await wrong(), await wrong()]).toEqual(["signIn.wrongCode", "signIn.tooManyCodes"]);
    await tenMinutesPass();
    const [code] = await system((db) => makeRecoveryCodes(db, accountId));
    await verifyCode(second!.flow, code!, nowhere);
    expect(await consumeFlow({ token: second!.token, device: "shared", remember: false, browserHash, visit: nowhere })).toBeTruthy();
    const again = [await wrong(), await wrong(), await wrong(), await wrong(), await wrong(), await wrong()];
    expect(again).toEqual([...Array<string>(5).fill("signIn.wrongCode"), "signIn.tooManyCodes"]);
  });

  it("that were printed open one of two sign-ins in which they are typed at once", async () => {
    const flows = await underWay(2, "recoveryCode");
    const [code] = await system((db) => makeRecoveryCodes(db, resident.accountId));
    const typed = await Promise.all([...flows, ...flows].map(({ flow }) => refusalOf(verifyCode(flow, code!, nowhere))));
    expect(typed.filter((key) => key === "let in")).toHaveLength(1);
    const opened = flows.map(({ token }) => consumeFlow({ token, device: "shared", remember: false, browserHash, visit: nowhere }));
    expect((await Promise.all(opened)).filter(Boolean)).toHaveLength(1);
    expect(await system((db) => db.recoveryCode.count({ where: { accountId: resident.accountId, usedAt: null } }))).toBe(9);
  });
});

describe("what one browser began", () => {
  it("is one reset where a link is opened in two at once, and goes on in the one that was faster", async () => {
    const link = await system((db) => newLink(db, { accountId: resident.accountId, purpose: "resetPassword", minutes: 30 }));
    const browsers = Array.from({ length: 20 }, (_, n) => `browser ${n % 2}`);
    const begun = await Promise.allSettled(browsers.map((browser) => startReset(link, browser)));
    const winner = begun.findIndex(({ status }) => status === "fulfilled");
    expect(begun.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const flows = await system((db) => db.loginFlow.findMany({ where: { accountId: resident.accountId }, take: 5 }));
    expect(flows.map((flow) => flow.browserHash)).toEqual([browsers[winner]]);
  });

  it("confirms its session once, which gets a new secret: the old one opens nothing", async () => {
    const { id, secret } = await openSession(resident);
    const session = { id, actor: resident } as unknown as Session;
    const proof = { accountId: resident.accountId, browserHash, purpose: "confirm" as const, shown: ["passkey"], next: "", sessionId: id };
    const { token } = await system((db) => openFlow(db, { ...proof, finished: true }));
    const flow = (await system((db) => db.loginFlow.findUniqueOrThrow({ where: { tokenHash: tokenHash(token) } }))) as unknown as Flow;
    const confirmed = await Promise.allSettled(Array.from({ length: 20 }, () => confirmSession(flow, session)));
    const [won, ...others] = confirmed.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    expect(others).toEqual([]);
    const opens = async (key: string) =>
      (await statement("session_open", "SELECT * FROM session_open($1, $2, $3)", [id, tokenHash(key), new Date()])).length;
    expect([await opens(secret), await opens(won!)]).toEqual([0, 1]);
  });
});
