import { Secret, TOTP } from "otpauth";
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Resident } from "@/lib/auth/actor";
import { nowhere } from "@/lib/auth/browser/nowhere";
import { consumeFlow } from "@/lib/auth/commands/sign-in/consume-flow";
import { startSignIn } from "@/lib/auth/commands/sign-in/start-sign-in";
import { verifyCode } from "@/lib/auth/commands/sign-in/verify-code";
import type { Flow } from "@/lib/auth/flow/find-flow";
import { askToSignIn } from "@/lib/auth/passkeys/ask-passkey";
import { askToCreate } from "@/lib/auth/passkeys/ask-to-create";
import { addPasskey } from "@/lib/auth/passkeys/commands/add-passkey";
import { signInWithPasskey } from "@/lib/auth/passkeys/commands/sign-in-with-passkey";
import { relyingParty } from "@/lib/auth/passkeys/relying-party";
import { newResident, PASSWORD } from "@/lib/auth/testing/new-resident";
import { softwareAuthenticator } from "@/lib/auth/testing/software-authenticator";
import { seal } from "@/lib/crypto/seal";
import { tokenHash } from "@/lib/crypto/token";
import { asSystem } from "@/lib/db/as-actor";
import { statementsOf } from "@/lib/db/testing/count-statements";

const browserHash = "this browser";
let places = 0;
const attempt = (identifier: string, password = PASSWORD) =>
  startSignIn({ identifier, password, next: "", browserHash, address: `10.12.0.${++places}` });
const challengeIn = (options: string) => (JSON.parse(options) as { challenge: string }).challenge;

async function withApp() {
  const [resident, id, secret] = [await newResident(), randomUUID(), new Secret()];
  const secretSealed = seal(secret.base32, `authenticator_app:secret_sealed:${id}`);
  await asSystem("test", (db) => db.authenticatorApp.create({ data: { id, accountId: resident.accountId, secretSealed } }));
  return { resident, code: () => new TOTP({ secret }).generate() };
}

const flowOf = async (token: string) =>
  (await asSystem("test", (db) => db.loginFlow.findUniqueOrThrow({ where: { tokenHash: tokenHash(token) } }))) as unknown as Flow;

// Signing in is what everyone does on the same day: a statement more is felt by all of them. Whoever needs one raises the number here.
describe("what a step of signing in asks of the database", () => {
  let mailed: Resident;
  let app: Awaited<ReturnType<typeof withApp>>;
  beforeAll(async () => {
    [mailed, app] = [await newResident(), await withApp()];
    await attempt("warms-the-pool").catch(() => {}); // a new connection says more
  });

  const atMost = async (most: number, run: () => Promise<unknown>) => {
    const sent = await statementsOf(run);
    expect(sent.length, sent.join("\n")).toBeLessThanOrEqual(most);
  };

  it("is little for a password", () => atMost(6, () => attempt(app.resident.name)));

  it("is the same for a wrong password and an unknown account", async () => {
    const wrong = await statementsOf(() => attempt(app.resident.name, "not the one").catch(() => {}));
    const unknown = await statementsOf(() => attempt(`nobody-${randomUUID()}`).catch(() => {}));
    expect(wrong).toEqual(unknown);
    expect(wrong.length).toBeLessThanOrEqual(3);
  });

  it("is more where a code has to be mailed", () => atMost(13, () => attempt(mailed.name)));

  it("is little for a code, and for the session", async () => {
    const { token } = await attempt(app.resident.name);
    const flow = await flowOf(token);
    await atMost(9, () => verifyCode(flow, app.code(), nowhere));
    await atMost(14, () => consumeFlow({ token, device: "private", remember: false, browserHash, visit: nowhere }));
  });

  it("is least for a passkey", async () => {
    const owner = await newResident();
    const { accountId } = owner;
    const key = softwareAuthenticator({ accountId, origin: relyingParty().origin });
    await addPasskey(owner, { answer: key.create(challengeIn(await askToCreate(accountId, browserHash))), browserHash, visit: nowhere });
    let challenge = "";
    await atMost(1, async () => (challenge = challengeIn(await askToSignIn(browserHash))));
    await atMost(3, () => signInWithPasskey({ answer: key.get(challenge), next: "", browserHash, visit: nowhere }));
  });
});
