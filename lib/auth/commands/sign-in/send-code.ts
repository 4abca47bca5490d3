import { isSent, type Method } from "@/lib/auth/flow/methods";
import { now } from "@/lib/clock";
import { open } from "@/lib/crypto/seal";
import { keyedHash, newCode } from "@/lib/crypto/token";
import type { Db } from "@/lib/db/as-actor";
import { mailSecretly } from "@/lib/mail/account-mail";
import type { Language } from "@/lib/paths";
import { textSecretly } from "@/lib/sms/text-secretly";

const CODE_MINUTES = 10;

export const codeHash = (flowId: string, code: string) => keyedHash("security code", flowId, code);

/** Puts a new code on its way, where the method sends one; only the newest of a flow counts. Its caller has counted it (flow/code-sends). */
export async function sendCode(db: Db, { id, accountId, method }: { id: string; accountId: string; method: Method }) {
  if (!isSent(method)) return;
  const code = newCode();
  const codeExpiresAt = new Date(now().getTime() + CODE_MINUTES * 60_000);
  await db.loginFlow.update({ where: { id }, data: { codeHash: codeHash(id, code), codeExpiresAt } });
  const { email, phoneSealed, locale } = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { email: true, phoneSealed: true, locale: true },
  });
  const language = locale as Language;
  if (method === "email") return mailSecretly(db, { to: email, language, template: "signInCode", facts: { code } });
  const to = open(phoneSealed!, `account:phone_sealed:${accountId}`);
  await textSecretly(db, { to, language, template: "securityCode", facts: { code } });
}
