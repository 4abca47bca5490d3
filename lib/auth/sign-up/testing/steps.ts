import { randomUUID } from "node:crypto";
import { chooseUsername, nameSignUp } from "@/lib/auth/sign-up/commands/answer-sign-up";
import { confirmByCode } from "@/lib/auth/sign-up/commands/confirm-email";
import { signUpCodeHash } from "@/lib/auth/sign-up/commands/send-sign-up-mail";
import { startSignUp } from "@/lib/auth/sign-up/commands/start-sign-up";
import type { SignUp } from "@/lib/auth/sign-up/find-sign-up";
import { tokenHash } from "@/lib/crypto/token";
import { asSystem } from "@/lib/db/as-actor";

export const browserHash = "this browser";
export const newEmail = () => `s${randomUUID().slice(0, 12)}@post.example`;
export const newName = () => `u${randomUUID().replaceAll("-", "").slice(0, 12)}`;

export const rowOf = ({ id }: Pick<SignUp, "id">) => asSystem("test", (db) => db.signUp.findUniqueOrThrow({ where: { id } }));
/** As the next page finds it. */
export const reloaded = async (signUp: SignUp) => (await rowOf(signUp)) as unknown as SignUp;

export async function begun(email = newEmail()): Promise<SignUp> {
  const token = await startSignUp({ email, next: "/bills", language: "en", browserHash });
  return (await asSystem("test", (db) => db.signUp.findUniqueOrThrow({ where: { tokenHash: tokenHash(token) } }))) as unknown as SignUp;
}

/** What was mailed cannot be read back, so the test puts a code and a link whose hashes it knows in their place. */
export async function known({ id }: SignUp, { code = "123456", link = randomUUID(), expiresAt = new Date(Date.now() + 60_000) } = {}) {
  const data = { codeHash: signUpCodeHash(id, code), codeExpiresAt: expiresAt, linkHash: tokenHash(link) };
  await asSystem("test", (db) => db.signUp.update({ where: { id }, data }));
  return { code, link };
}

/** Every question answered but the password. */
export async function answered(email?: string, username = newName()): Promise<SignUp> {
  const signUp = await begun(email);
  await confirmByCode(signUp, (await known(signUp)).code);
  await nameSignUp(signUp, "Robin Tester");
  await chooseUsername(signUp, username);
  return reloaded(signUp);
}
