import { describe, expect, it } from "vitest";
import { nowhere } from "@/lib/auth/browser/nowhere";
import { contactCodeHash } from "@/lib/auth/contact/commands/ask-contact-change";
import { methodsOf } from "@/lib/auth/flow/methods";
import { confirmPhone, skipPhone, textPhoneCode, textPhoneCodeAgain } from "@/lib/auth/sign-up/commands/add-phone";
import { createWithPassword } from "@/lib/auth/sign-up/commands/create-with-password";
import type { SignUp } from "@/lib/auth/sign-up/find-sign-up";
import { findTypedPhone } from "@/lib/auth/sign-up/find-typed-phone";
import { answered, reloaded } from "@/lib/auth/sign-up/testing/steps";
import { asSystem } from "@/lib/db/as-actor";

let numbers = Math.floor(Math.random() * 1e6);
const newNumber = () => `+1410${String((numbers += 1) + 5_000_000).padStart(7, "0")}`;
const CODE = "123456";

/** A sign-up that has just become an account. */
async function made(): Promise<SignUp> {
  const signUp = await answered();
  await createWithPassword(signUp, "harbour-lights-over-water-43", nowhere);
  return reloaded(signUp);
}

/** What was texted cannot be read back, so the test puts a code whose hash it knows in its place. */
async function known(signUp: SignUp) {
  const { id } = (await findTypedPhone(signUp))!;
  await asSystem("test", (db) => db.contactChange.update({ where: { id }, data: { codeHash: contactCodeHash(id, CODE) } }));
}

const accountOf = ({ accountId }: SignUp) => asSystem("test", (db) => db.account.findUniqueOrThrow({ where: { id: accountId! } }));
const waiting = ({ accountId }: SignUp) => asSystem("test", (db) => db.contactChange.count({ where: { accountId: accountId! } }));

describe("a phone at the end of a sign-up", () => {
  it("is a second step once its code was typed, by one of twenty, and can be undone like any change", async () => {
    const signUp = await made();
    const number = newNumber();
    await textPhoneCode(signUp, number);
    await known(signUp);
    expect((await accountOf(signUp)).phoneHint).toBeNull();
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => confirmPhone(signUp, CODE, nowhere)));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await accountOf(signUp)).phoneHint).toBe(number.slice(-2));
    expect(await asSystem("test", (db) => methodsOf(db, signUp.accountId!, "signIn"))).toEqual(["sms", "email", "recoveryCode"]);
    expect((await reloaded(signUp)).facts).toMatchObject({ phoneTyped: true, phoneAsked: true });
    const events = await asSystem("test", (db) =>
      db.loginEvent.findMany({ where: { accountId: signUp.accountId!, event: "phoneChanged" } }),
    );
    expect(events).toHaveLength(1);
  });

  it("takes five codes, however often a new one is texted", async () => {
    const signUp = await made();
    await textPhoneCode(signUp, newNumber());
    await known(signUp);
    for (const left of [4, 3, 2]) await expect(confirmPhone(signUp, "000000", nowhere)).rejects.toMatchObject({ values: { left } });
    await textPhoneCodeAgain(signUp);
    await known(signUp);
    for (const left of [1, 0]) await expect(confirmPhone(signUp, "000000", nowhere)).rejects.toMatchObject({ values: { left } });
    await expect(confirmPhone(signUp, CODE, nowhere)).rejects.toMatchObject({ key: "tryAgainAt" });
    expect((await accountOf(signUp)).phoneHint).toBeNull();
  });

  it("costs at most three texts to one number, and five to however many", async () => {
    const [signUp, other] = [await made(), await made()];
    const number = newNumber();
    for (let n = 0; n < 3; n++) await textPhoneCode(signUp, number);
    await expect(textPhoneCode(other, number)).rejects.toMatchObject({ key: "tryAgainAt" });
    for (let n = 0; n < 2; n++) await textPhoneCode(signUp, newNumber());
    await expect(textPhoneCode(signUp, newNumber())).rejects.toMatchObject({ key: "tryAgainAt" });
    expect(await waiting(signUp)).toBe(5);
  });

  it("can be left out, and is asked of nobody without an account", async () => {
    const signUp = await made();
    await skipPhone(signUp);
    expect((await reloaded(signUp)).facts.phoneAsked).toBe(true);
    await expect(textPhoneCode(await answered(), newNumber())).rejects.toMatchObject({ name: "NotFoundError" });
    await expect(textPhoneCodeAgain(signUp)).rejects.toMatchObject({ key: "contactDetails.nothingOpen" });
  });
});
