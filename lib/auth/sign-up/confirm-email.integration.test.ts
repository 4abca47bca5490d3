import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { confirmByCode, confirmByLink } from "@/lib/auth/sign-up/commands/confirm-email";
import { resendSignUpMail } from "@/lib/auth/sign-up/commands/resend-sign-up-mail";
import type { SignUp } from "@/lib/auth/sign-up/find-sign-up";
import { begun, browserHash, known, newEmail, rowOf } from "@/lib/auth/sign-up/testing/steps";
import { newResident } from "@/lib/auth/testing/new-resident";
import { tokenHash } from "@/lib/crypto/token";
import { asSystem } from "@/lib/db/as-actor";

const wins = async (tries: Promise<unknown>[]) =>
  (await Promise.allSettled(tries)).filter(({ status, ...rest }) => status === "fulfilled" && (rest as { value?: unknown }).value).length;

const latest = async (email: string) =>
  (await asSystem("test", (db) => db.signUp.findFirstOrThrow({ where: { email }, orderBy: { createdAt: "desc" } }))) as unknown as SignUp;

/** One more sign-up of an address, past the limit on mails. */
async function another(email: string): Promise<SignUp> {
  const data = { tokenHash: randomUUID(), browserHash, email, locale: "en", expiresAt: new Date(Date.now() + 60_000) };
  return (await asSystem("test", (db) => db.signUp.create({ data }))) as unknown as SignUp;
}

describe("confirming the address", () => {
  it("by its code has one winner in twenty", async () => {
    const signUp = await begun();
    const { code } = await known(signUp);
    expect(await wins(Array.from({ length: 20 }, () => confirmByCode(signUp, code)))).toBe(1);
    expect((await rowOf(signUp)).codeHash).toBeNull();
  });

  it("by its link has one winner in twenty, and goes on in the winner's browser only", async () => {
    const signUp = await begun();
    const { link } = await known(signUp);
    const tokens = await Promise.all(Array.from({ length: 20 }, (_, n) => confirmByLink(link, `browser ${n}`)));
    const winner = tokens.findIndex(Boolean);
    expect(tokens.filter(Boolean)).toHaveLength(1);
    expect(await rowOf(signUp)).toMatchObject({ tokenHash: tokenHash(tokens[winner]!), browserHash: `browser ${winner}`, linkHash: null });
  });

  it("by code and by link at once has one winner", async () => {
    const signUp = await begun();
    const { code, link } = await known(signUp);
    expect(await wins([confirmByCode(signUp, code), confirmByLink(link, browserHash)])).toBe(1);
  });

  it("takes five codes, then none, and a new mail gives five more", async () => {
    const signUp = await begun();
    await known(signUp);
    for (const left of [4, 3, 2, 1, 0])
      await expect(confirmByCode(signUp, "000000")).rejects.toMatchObject({ key: "signUp.wrongCode", values: { left } });
    await expect(confirmByCode(signUp, "123456")).rejects.toMatchObject({ key: "signUp.tooManyCodes" });
    await resendSignUpMail(signUp);
    const { code } = await known(signUp);
    expect(await confirmByCode(signUp, code)).toBe(true);
  });

  it("takes fifteen codes an hour for one address, however often someone begins again", async () => {
    const email = newEmail();
    for (let n = 0; n < 15; n++) {
      const signUp = n % 5 ? await latest(email) : await begun(email);
      await expect(confirmByCode(signUp, "000000")).rejects.toMatchObject({ key: "signUp.wrongCode" });
    }
    const signUp = await another(email);
    await expect(confirmByCode(signUp, (await known(signUp)).code)).rejects.toMatchObject({ key: "tryAgainAt" });
    expect(await confirmByLink((await known(signUp)).link, browserHash)).toBeTruthy(); // its owner is not kept out
  });

  it("takes the newest code and link only, and no code that is too old", async () => {
    const signUp = await begun();
    const first = await known(signUp, { code: "111111" });
    await resendSignUpMail(signUp);
    await expect(confirmByCode(signUp, first.code)).rejects.toMatchObject({ key: "signUp.wrongCode" });
    expect(await confirmByLink(first.link, browserHash)).toBeUndefined();
    const late = await known(signUp, { expiresAt: new Date(Date.now() - 1) });
    await expect(confirmByCode(signUp, late.code)).rejects.toMatchObject({ key: "signIn.codeExpired" });
  });

  it("sends three mails in a quarter of an hour to one address, whether it has an account or not", async () => {
    for (const email of [newEmail(), (await newResident()).email]) {
      for (let n = 0; n < 3; n++) await begun(email);
      await expect(begun(email)).rejects.toMatchObject({ key: "tryAgainAt" });
    }
  });

  it("cannot be done for an address that has an account: nobody was sent the code", async () => {
    const signUp = await begun((await newResident()).email);
    const stored = await rowOf(signUp);
    expect(stored).toMatchObject({ codeTries: 0, confirmedAt: null });
    expect(stored.codeHash).toHaveLength(43); // as for any other
    await expect(confirmByCode(signUp, "000000")).rejects.toMatchObject({ key: "signUp.wrongCode", values: { left: 4 } });
  });
});
