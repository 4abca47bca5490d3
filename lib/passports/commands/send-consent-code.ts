import { now } from "@/lib/clock";
import { keyedHash, newCode } from "@/lib/crypto/token";
import { asSystem } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { consume } from "@/lib/limits";
import { mailSecretly } from "@/lib/mail/account-mail";
import { findConsent } from "@/lib/passports/queries/find-consent";
import type { Language } from "@/lib/paths";

export const CODE_MINUTES = 10;
const sends = { name: "consent-code-sends", points: 3, seconds: 15 * 60 };

export const consentCodeHash = (consentId: string, code: string) => keyedHash("consentCode", consentId, code);

/** Mails a security code to the address that the link was mailed to; only the newest counts. */
export async function sendConsentCode(token: string | undefined, language: Language) {
  const found = await findConsent(token);
  if (found.state !== "open") throw new DomainError("passports.linkOver");
  await consume(sends, found.id);
  const code = newCode();
  await asSystem("sendConsentCode", async (db) => {
    const data = { codeHash: consentCodeHash(found.id, code), codeSentAt: now() };
    await db.guardianConsent.updateMany({ where: { id: found.id, status: "asked" }, data });
    const facts = { code, minutes: CODE_MINUTES };
    await mailSecretly(db, { to: found.email, language, template: "consentCode", facts });
  });
}
