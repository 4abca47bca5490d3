import { randomUUID } from "node:crypto";
import { TOTP } from "otpauth";
import type { Resident } from "@/lib/auth/actor";
import { nowhere } from "@/lib/auth/browser/nowhere";
import { addApp } from "@/lib/auth/commands/credentials/add-app";
import { columnsOf, findContact, valueOf } from "@/lib/auth/contact/kinds";
import { setupSecret } from "@/lib/auth/credentials/app-setup";
import { makeRecoveryCodes } from "@/lib/auth/credentials/recovery-codes";
import { newLink } from "@/lib/auth/links/secret-link";
import { newResident } from "@/lib/auth/testing/new-resident";
import { openSession } from "@/lib/auth/testing/open-session";
import { softwareAuthenticator } from "@/lib/auth/testing/software-authenticator";
import { askToCreate } from "@/lib/auth/passkeys/ask-to-create";
import { addPasskey } from "@/lib/auth/passkeys/commands/add-passkey";
import { relyingParty } from "@/lib/auth/passkeys/relying-party";
import { asSystem } from "@/lib/db/as-actor";

const browserHash = "their own browser";
const challengeOf = (options: string) => (JSON.parse(options) as { challenge: string }).challenge;

/** A passkey more, with the authenticator that answers for it. */
export async function newPasskey(who: Resident) {
  const key = softwareAuthenticator({ accountId: who.accountId, origin: relyingParty().origin });
  const challenge = challengeOf(await askToCreate(who.accountId, browserHash));
  await addPasskey(who, { answer: key.create(challenge), browserHash, visit: nowhere });
  return key;
}

/** An authenticator app more, by the code that it shows. */
export async function newApp(who: Resident) {
  const setup = { accountId: who.accountId, sessionId: randomUUID(), since: Date.now() };
  await addApp(who, { ...setup, code: new TOTP({ secret: setupSecret(setup) }).generate(), name: "App", visit: nowhere });
}

/** A resident since a day ago with two passkeys, an app, codes, every address, and something begun in other browsers. */
export async function settledResident() {
  const who = await newResident();
  const { accountId, email } = who;
  const [key] = [await newPasskey(who), await newPasskey(who)];
  await newApp(who);
  const codes = await asSystem("test", (db) => makeRecoveryCodes(db, accountId));
  const createdAt = new Date(Date.now() - 86_400_000);
  await asSystem("test", async (db) => {
    for (const table of [db.passkey, db.authenticatorApp, db.recoveryCode])
      await (table as typeof db.passkey).updateMany({ where: { accountId }, data: { createdAt } });
    const phone = columnsOf(accountId, "phone", "+14105550199");
    await db.account.update({ where: { id: accountId }, data: { createdAt, alternateEmail: `alt-${email}`, ...phone } });
  });
  await beginElsewhere(who);
  return { who, key, codes };
}

async function beginElsewhere({ accountId, email }: Resident) {
  const expiresAt = new Date(Date.now() + 600_000);
  const begun = () => ({ tokenHash: randomUUID(), browserHash, expiresAt, accountId });
  await openSession({ accountId });
  await asSystem("test", async (db) => {
    for (const purpose of ["signIn", "reset"])
      await db.loginFlow.create({ data: { ...begun(), purpose, method: "totp", stage: "passwordOk", methods: ["password"] } });
    await db.signUp.create({ data: { ...begun(), email, locale: "en", confirmedAt: new Date() } });
    await newLink(db, { accountId, purpose: "resetPassword", minutes: 30 });
  });
}

/** What opens the account now, and where it is reached. */
export const waysInto = ({ accountId }: Resident) =>
  asSystem("test", async (db) => {
    const account = await findContact(db, accountId);
    const { passwordHash } = await db.account.findUniqueOrThrow({ where: { id: accountId } });
    const [own, later] = [{ accountId }, { gt: new Date() }];
    return {
      sessions: await db.authSession.count({ where: { ...own, revokedAt: null } }),
      remembered: await db.device.count({ where: { ...own, rememberedUntil: { not: null } } }),
      flows: await db.loginFlow.count({ where: { ...own, stage: { not: "consumed" }, expiresAt: later } }),
      signUps: await db.signUp.count({ where: { ...own, expiresAt: later } }),
      resetLinks: await db.secretLink.count({ where: { ...own, purpose: "resetPassword", usedAt: null, supersededAt: null } }),
      hasPassword: passwordHash !== null,
      passkeys: await db.passkey.count({ where: own }),
      apps: await db.authenticatorApp.count({ where: own }),
      codes: await db.recoveryCode.count({ where: { ...own, usedAt: null } }),
      exports: await db.dataExport.count({ where: { ...own, status: { in: ["preparing", "ready"] } } }),
      closures: await db.accountClosure.count({ where: { ...own, cancelledAt: null } }),
      reached: [account.email, account.alternateEmail, valueOf(account, "phone")],
    };
  });
