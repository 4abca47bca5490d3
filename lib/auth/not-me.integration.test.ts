import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { askForExport } from "@/lib/account/commands/ask-for-export";
import { askToClose } from "@/lib/account/commands/ask-to-close";
import type { Resident } from "@/lib/auth/actor";
import { nowhere } from "@/lib/auth/browser/nowhere";
import { changePassword } from "@/lib/auth/commands/credentials/change-password";
import { removeApp } from "@/lib/auth/commands/credentials/remove-app";
import { renewRecoveryCodes } from "@/lib/auth/commands/credentials/renew-recovery-codes";
import { protectAccount } from "@/lib/auth/commands/protection/protect-account";
import { consumeFlow } from "@/lib/auth/commands/sign-in/consume-flow";
import { verifyCode } from "@/lib/auth/commands/sign-in/verify-code";
import { askContactChange, contactCodeHash } from "@/lib/auth/contact/commands/ask-contact-change";
import { confirmContactChange } from "@/lib/auth/contact/commands/confirm-contact-change";
import { removeContact } from "@/lib/auth/contact/commands/remove-contact";
import type { ContactKind } from "@/lib/auth/contact/kinds";
import type { Flow } from "@/lib/auth/flow/find-flow";
import { openFlow } from "@/lib/auth/flow/open-flow";
import { askToSignIn, askToVerify } from "@/lib/auth/passkeys/ask-passkey";
import { removePasskey } from "@/lib/auth/passkeys/commands/remove-passkey";
import { signInWithPasskey } from "@/lib/auth/passkeys/commands/sign-in-with-passkey";
import { verifyWithPasskey } from "@/lib/auth/passkeys/commands/verify-with-passkey";
import { openRecovery } from "@/lib/auth/recovery/open-recovery";
import { sealReach } from "@/lib/auth/recovery/reach";
import { openSession } from "@/lib/auth/testing/open-session";
import { newResident, PASSWORD } from "@/lib/auth/testing/new-resident";
import { mailsTo } from "@/lib/auth/testing/sealed-jobs";
import { newApp, newPasskey, settledResident, waysInto } from "@/lib/auth/testing/settled-resident";
import { resetPassword } from "@/lib/auth/ways-back/reset-password";
import { newToken, tokenHash } from "@/lib/crypto/token";
import { asSystem, type Db } from "@/lib/db/as-actor";

type Settled = Awaited<ReturnType<typeof settledResident>>;
const system = <Result>(run: (db: Db) => Promise<Result>) => asSystem("test", run);
const browserHash = "the stranger's browser";
const [visit, password] = [nowhere, "gravel lantern quietly orbit"];
const challengeOf = (options: string) => (JSON.parse(options) as { challenge: string }).challenge;

/** A proof as far as its second step, as its pages find it. */
async function halfway({ accountId }: Resident) {
  const { token } = await system((db) => openFlow(db, { accountId, browserHash, purpose: "signIn", shown: ["password"], next: "" }));
  const flow = await system((db) => db.loginFlow.findUniqueOrThrow({ where: { tokenHash: tokenHash(token) } }));
  return { token, flow: flow as unknown as Flow };
}
const goIn = (token: string) => consumeFlow({ token, device: "private", remember: false, browserHash, visit });
const asked = async () => challengeOf(await askToSignIn(browserHash));

async function byCode({ who, codes }: Settled) {
  const { token, flow } = await halfway(who);
  await verifyCode({ ...flow, method: "recoveryCode" }, codes[0]!, visit);
  return token;
}

async function byPasskey({ who, key }: Settled) {
  const { token, flow } = await halfway(who);
  await verifyWithPasskey(flow, key.get(challengeOf(await askToVerify(who, browserHash))), browserHash, visit);
  return token;
}

async function byApp({ who }: Settled) {
  const { token, flow } = await halfway(who);
  await system((db) => db.loginFlow.update({ where: { id: flow.id }, data: { stage: "secondFactorOk", methods: ["password", "totp"] } }));
  return token;
}

async function changeContact({ who }: Settled, kind: ContactKind, value: string) {
  await askContactChange(who, { kind, value });
  await system(async (db) => {
    const { id } = await db.contactChange.findFirstOrThrow({ where: { accountId: who.accountId, kind } });
    await db.contactChange.update({ where: { id }, data: { codeHash: contactCodeHash(id, "135791") } });
  });
  await confirmContactChange(who, { kind, code: "135791" }, visit);
}

async function reset({ who: { accountId } }: Settled) {
  const proof = { accountId, browserHash, purpose: "reset" as const, shown: ["link"], next: "", finished: true };
  const { token } = await system((db) => openFlow(db, proof));
  await resetPassword({ token, browserHash, password, visit });
}

async function recover({ who: { accountId } }: Settled) {
  const [id, token] = [randomUUID(), newToken()];
  const reachSealed = sealReach(id, { email: `mine-${id}@post.example`, phone: "" });
  const opened = { status: "approved", approvedAt: new Date(), opensAt: new Date(Date.now() - 1) };
  await system((db) =>
    db.recoveryRequest.create({ data: { id, ref: id, accountId, tokenHash: tokenHash(token), reachSealed, ...opened } }),
  );
  await resetPassword({ token: await openRecovery(token, browserHash), browserHash, password, visit });
}

const newest = (table: "passkey" | "authenticatorApp", { who: { accountId } }: Settled) =>
  system((db) => (db[table] as typeof db.passkey).findFirstOrThrow({ where: { accountId }, orderBy: { id: "desc" } }));

async function setPassword({ who }: Settled) {
  const { id: sessionId } = await openSession(who);
  await changePassword(who, { sessionId, currentPassword: PASSWORD, newPassword: password, address: randomUUID(), visit });
}

/** What a stranger does, in which mail the owner presses the link, and what else than the password is gone then for good. */
const table: [template: string, does: string, act: (settled: Settled) => Promise<unknown>, left: object][] = [
  ["newDevice", "signs in with an app", async (all) => goIn(await byApp(all)), {}],
  ["newDevice", "signs in with a passkey", async ({ key }) => goIn((await signInWithPasskey({ answer: key.get(await asked()), next: "", browserHash, visit }))!), { passkeys: 1 }],
  ["newDevice", "signs in with a password and a passkey", async (all) => goIn(await byPasskey(all)), { passkeys: 1 }],
  ["newDevice", "signs in with a recovery code", async (all) => goIn(await byCode(all)), { codes: 0 }],
  ["recoveryCodeUsed", "uses a recovery code", byCode, { codes: 0 }],
  ["passkeyRefused", "uses a copy of a passkey", async ({ key }) => {
    await signInWithPasskey({ answer: key.get(await asked(), { counter: 9 }), next: "", browserHash, visit });
    await expect(signInWithPasskey({ answer: key.get(await asked(), { counter: 8 }), next: "", browserHash, visit })).rejects.toThrow();
  }, { passkeys: 1 }],
  ["passkeyAdded", "adds a passkey", ({ who }) => newPasskey(who), {}],
  ["passkeyRemoved", "removes a passkey", async (all) => removePasskey(all.who, (await newest("passkey", all)).id, visit), { passkeys: 1 }],
  ["appAdded", "adds an app", ({ who }) => newApp(who), {}],
  ["appRemoved", "removes an app", async (all) => removeApp(all.who, (await newest("authenticatorApp", all)).id, visit), { apps: 0 }],
  ["recoveryCodesMade", "makes recovery codes", ({ who }) => renewRecoveryCodes(who, visit), { codes: 0 }],
  ["passwordChanged", "changes the password", setPassword, {}],
  ["passwordReset", "resets the password", reset, {}],
  ["accessRecovered", "gets in with the help of staff", recover, { passkeys: 0, apps: 0, codes: 0 }],
  ["alternateEmailChanged", "changes the alternate address", (all) => changeContact(all, "alternateEmail", `mine-${randomUUID()}@post.example`), {}],
  ["alternateEmailChanged", "removes the alternate address", ({ who }) => removeContact(who, { kind: "alternateEmail" }, visit), {}],
  ["phoneChanged", "changes the phone", (all) => changeContact(all, "phone", `+1410${String(Date.now()).slice(-7)}`), {}],
  ["phoneChanged", "removes the phone", ({ who }) => removeContact(who, { kind: "phone" }, visit), {}],
  ["exportAsked", "asks for the data", ({ who }) => askForExport(who, visit), {}],
  ["closureAsked", "asks to close the account", ({ who }) => askToClose(who, visit), {}],
]; // prettier-ignore

/** The link in the owner's last mail of this kind. */
async function pressIn({ email }: Resident, template: string) {
  const mail = (await mailsTo(email)).findLast((one) => one.template === template)!;
  return protectAccount(String(mail.facts!.link).split("/").at(-1)!, visit);
}
const shut = { sessions: 0, remembered: 0, flows: 0, signUps: 0, resetLinks: 0, hasPassword: false };
const kept = { passkeys: 2, apps: 1, codes: 10, exports: 0, closures: 0 };
const ownAddresses = ({ email }: Resident) => ({ reached: [email, `alt-${email}`, "+14105550199"] });

describe("“This wasn’t me”, pressed in the mail about it", () => {
  it.each(table)("%s: when a stranger %s", async (template, _does, act, left) => {
    const settled = await settledResident();
    await act(settled);
    expect(await pressIn(settled.who, template)).toBe(true);
    expect(await waysInto(settled.who)).toEqual({ ...shut, ...kept, ...ownAddresses(settled.who), ...left });
  });

  it("takes everything away that was done after it, too", async () => {
    const settled = await settledResident();
    const { who } = settled;
    await goIn(await byApp(settled));
    await newPasskey(who);
    await newApp(who);
    await changeContact(settled, "email", `mine-${randomUUID()}@post.example`);
    await removeContact(who, { kind: "phone" }, visit);
    await askForExport(who, visit);
    await askToClose(who, visit);
    await openSession(who);
    expect(await waysInto(who)).toMatchObject({ passkeys: 3, apps: 2, exports: 1, closures: 1 });
    expect(await pressIn(who, "newDevice")).toBe(true);
    expect(await waysInto(who)).toEqual({ ...shut, ...kept, ...ownAddresses(who) });
  });

  it("locks the account where its address belongs to another one by now: nobody gets in by the stranger's", async () => {
    const settled = await settledResident();
    const { who } = settled;
    await goIn(await byApp(settled));
    await changeContact(settled, "email", `mine-${randomUUID()}@post.example`);
    const other = await newResident();
    await system((db) => db.account.update({ where: { id: other.accountId }, data: { email: who.email } }));
    expect(await pressIn(who, "newDevice")).toBe(true);
    const { status } = await system((db) => db.account.findUniqueOrThrow({ where: { id: who.accountId } }));
    expect(status).toBe("locked");
    expect(await waysInto(who)).toMatchObject(shut);
  });
});
