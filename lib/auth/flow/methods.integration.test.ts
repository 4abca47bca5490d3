import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { methodsOf, preselected, type Method, type Purpose } from "@/lib/auth/flow/methods";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asSystem } from "@/lib/db/as-actor";

type Has = Partial<Record<"passkey" | "app" | "phone" | "codes" | "staff", true>>;

/** The second steps of an account that has set up these. */
async function open(has: Has, purpose: Purpose = "signIn"): Promise<Method[]> {
  const { accountId } = await newResident();
  return asSystem("test", async (db) => {
    const key = { credentialId: randomUUID(), publicKey: Buffer.from("key"), counter: 0n, transports: [], isSynced: true, name: "Phone" };
    if (has.passkey) await db.passkey.create({ data: { accountId, ...key } });
    if (has.app) await db.authenticatorApp.create({ data: { accountId, secretSealed: "sealed" } });
    if (has.phone) await db.account.update({ where: { id: accountId }, data: { phoneSealed: "sealed", phoneHint: "42" } });
    if (has.codes) await db.recoveryCode.create({ data: { accountId, codeHash: "hash" } });
    if (has.staff) await db.account.update({ where: { id: accountId }, data: { kind: "staff", role: "clerk" } });
    return methodsOf(db, accountId, purpose);
  });
}

describe("the second steps of an account", () => {
  it.each<[Has, Method[]]>([
    [{}, ["email"]],
    [{ codes: true }, ["email", "recoveryCode"]],
    [{ phone: true }, ["sms", "email"]],
    [{ app: true }, ["totp"]],
    [{ app: true, phone: true, codes: true }, ["totp", "sms", "recoveryCode"]],
    [{ passkey: true, app: true }, ["passkey", "totp"]],
    [{ passkey: true }, ["passkey"]],
    [{ staff: true, app: true, phone: true, codes: true }, ["totp"]],
    [{ staff: true }, []],
  ])("with %j are %j", async (has, expected) => expect(await open(has)).toEqual(expected));

  it("leave out the e-mail when a mailed link is the first step", async () => {
    expect(await open({ phone: true, codes: true }, "reset")).toEqual(["sms", "recoveryCode"]);
    expect(await open({}, "reset")).toEqual([]);
  });
});

describe("the one asked for first", () => {
  it.each<[Method[], string | null, Method | undefined]>([
    [["passkey", "totp", "email"], null, "passkey"],
    [["passkey", "totp", "email"], "totp", "totp"],
    [["totp", "recoveryCode"], "recoveryCode", "totp"],
    [["totp"], "sms", "totp"],
    [[], "totp", undefined],
  ])("of %j, with %s used last, is %s", (open, last, first) => expect(preselected(open, last)).toBe(first));
});
