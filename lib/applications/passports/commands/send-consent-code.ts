import { now } from "@/lib/clock";
import { CODE_MINUTES, consentCodeHash } from "@/lib/applications/passports/consent-code";
import { newCode } from "@/lib/crypto/token";
import { asSystem } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { consume } from "@/lib/limits";
import { mailSecretly } from "@/lib/mail/account-mail";
import { findConsent } from "@/lib/applications/passports/queries/find-consent";
import type { Language } from "@/lib/paths";

const sends = { name: "consent-code-sends", points: 3, seconds: 15 * 60 };

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
