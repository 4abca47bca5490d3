import type { SignUp } from "@/lib/auth/sign-up/find-sign-up";
import { now } from "@/lib/clock";
import { keyedHash, newCode, newToken, tokenHash } from "@/lib/crypto/token";
import type { Db } from "@/lib/db/as-actor";
import { env } from "@/lib/env";
import { consume } from "@/lib/limits";
import { mailSecretly } from "@/lib/mail/account-mail";
import { inLanguage, paths } from "@/lib/paths";

const CODE_MINUTES = 10;
// Three in a quarter of an hour to one address, so that nobody can fill another person's inbox.
const sends = { name: "sign-up-sends", points: 3, seconds: 15 * 60 };

/** Throws a limit's DomainError when too many were sent to this address; used or not, it counts the same. */
export const countSignUpMail = (email: string) => consume(sends, email);

export const signUpCodeHash = (id: string, code: string) => keyedHash("sign-up code", id, code);

/**
 * Mails a new code and a new link; the earlier ones end. An address with an account gets other words and neither:
 * what is stored then is the hash of a code that nobody knows, so that all else goes the same way.
 */
export async function sendSignUpMail(db: Db, { id, email, locale, next }: Pick<SignUp, "id" | "email" | "locale" | "next">) {
  const hasAccount = (await db.account.count({ where: { email } })) > 0;
  const [code, link] = [newCode(), newToken()];
  const codeHash = signUpCodeHash(id, hasAccount ? newToken() : code);
  const codeExpiresAt = new Date(now().getTime() + CODE_MINUTES * 60_000);
  await db.signUp.update({ where: { id }, data: { codeHash, codeExpiresAt, codeTries: 0, linkHash: tokenHash(link) } });
  const here = (path: string) => env().APP_ORIGIN + inLanguage(locale, path);
  const facts: Record<string, string> = hasAccount
    ? { signIn: here(`${paths.signIn}?next=${encodeURIComponent(next)}`), reset: here(paths.forgotPassword) }
    : { code, link: here(paths.link("create-account", link)) };
  await mailSecretly(db, { to: email, language: locale, template: hasAccount ? "accountExists" : "signUpCode", facts });
}
