import { countSignUpMail, sendSignUpMail } from "@/lib/auth/sign-up/commands/send-sign-up-mail";
import { now } from "@/lib/clock";
import { newToken, tokenHash } from "@/lib/crypto/token";
import { asSystem } from "@/lib/db/as-actor";
import type { Language } from "@/lib/paths";

const DAY = 86_400_000;

type Wish = { email: string; next: string; language: Language; browserHash: string };

/** Someone wants an account. Resolves to the token for the cookie; whether the address has an account already, only its mail says. */
export async function startSignUp({ email, next, language: locale, browserHash }: Wish): Promise<string> {
  await countSignUpMail(email);
  const token = newToken();
  const expiresAt = new Date(now().getTime() + DAY);
  await asSystem("startSignUp", async (db) => {
    const { id } = await db.signUp.create({
      data: { tokenHash: tokenHash(token), browserHash, email, locale, next, expiresAt },
      select: { id: true },
    });
    await sendSignUpMail(db, { id, email, locale, next });
  });
  return token;
}
