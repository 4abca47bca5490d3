import { signUpCodeHash } from "@/lib/auth/sign-up/commands/send-sign-up-mail";
import type { SignUp } from "@/lib/auth/sign-up/find-sign-up";
import { now } from "@/lib/clock";
import { newToken, tokenHash } from "@/lib/crypto/token";
import { asSystem } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { consume } from "@/lib/limits";

const MOST = 5;
/** Over all sign-ups with one address: whoever begins again and again does not get more guesses. The link is not counted. */
const tries = { name: "sign-up-codes", points: 15, seconds: 3600 };

const confirmed = () => ({ confirmedAt: now(), codeHash: null, codeExpiresAt: null, linkHash: null });

/** Confirms the address by its code. True for the one who used it; false when the address is confirmed already. */
export async function confirmByCode({ id, email }: Pick<SignUp, "id" | "email">, code: string): Promise<boolean> {
  const left = await countTry(id);
  if (left === undefined) return false;
  await consume(tries, email);
  return asSystem("confirmByCode", async (db) => {
    const current = { id, confirmedAt: null, codeHash: signUpCodeHash(id, code), codeExpiresAt: { gt: now() } };
    if ((await db.signUp.updateMany({ where: current, data: confirmed() })).count) return true;
    const { confirmedAt, codeExpiresAt } = await db.signUp.findUniqueOrThrow({
      where: { id },
      select: { confirmedAt: true, codeExpiresAt: true },
    });
    if (confirmedAt) return false;
    throw codeExpiresAt && codeExpiresAt <= now() ? new DomainError("signIn.codeExpired") : new DomainError("signUp.wrongCode", { left });
  });
}

/** In its own transaction, so that a wrong code does not give its try back. Resolves to the tries left. */
async function countTry(id: string): Promise<number | undefined> {
  const [row] = await asSystem(
    "countSignUpCode",
    (db) => db.$queryRaw<{ left: number; done: boolean }[]>`
      UPDATE sign_up SET code_tries = code_tries + 1 WHERE id = ${id}::uuid AND confirmed_at IS NULL RETURNING ${MOST} - code_tries AS left`,
  );
  if (row && row.left < 0) throw new DomainError("signUp.tooManyCodes");
  return row?.left;
}

/**
 * Confirms the address by its link, and has the sign-up go on in the browser that opened it: whoever began it elsewhere
 * with another person's address is left with nothing. Resolves to the token for the cookie, for one caller only.
 */
export async function confirmByLink(link: string, browserHash: string): Promise<string | undefined> {
  const token = newToken();
  const { count } = await asSystem("confirmByLink", (db) =>
    db.signUp.updateMany({
      where: { linkHash: tokenHash(link), confirmedAt: null, expiresAt: { gt: now() } },
      data: { ...confirmed(), tokenHash: tokenHash(token), browserHash },
    }),
  );
  return count ? token : undefined;
}
