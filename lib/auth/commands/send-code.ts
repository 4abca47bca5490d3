import type { Db } from "@/lib/db/as-actor";
import { now } from "@/lib/clock";
import { keyedHash, newCode } from "@/lib/crypto/token";
import { mailSecretly } from "@/lib/mail/account-mail";
import type { Language } from "@/lib/paths";

const CODE_MINUTES = 10;

export const codeHash = (flowId: string, code: string) => keyedHash("security code", flowId, code);

/** Puts a new code on its way; only the newest of a flow counts. Its caller has counted the sending (lib/auth/flow/code-sends). */
export async function sendCode(db: Db, { id, accountId }: { id: string; accountId: string }) {
  const code = newCode();
  const codeExpiresAt = new Date(now().getTime() + CODE_MINUTES * 60_000);
  await db.loginFlow.update({ where: { id }, data: { codeHash: codeHash(id, code), codeExpiresAt } });
  const { email, locale } = await db.account.findUniqueOrThrow({ where: { id: accountId }, select: { email: true, locale: true } });
  await mailSecretly(db, { to: email, language: locale as Language, template: "signInCode", facts: { code } });
}
