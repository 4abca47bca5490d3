import { now } from "@/lib/clock";
import { sameHash } from "@/lib/crypto/token";
import { asSystem } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { consume, limiter } from "@/lib/limits";
import { CODE_MINUTES, consentCodeHash } from "@/lib/applications/passports/consent-code";
import { findConsent } from "@/lib/applications/passports/queries/find-consent";

/** Per consent, over all its codes: asking for another code gives no more tries. */
const tries = { name: "consent-codes", points: 5, seconds: 600 };

/** Uses the newest code up, once. Resolves to the consent that the typed code opens. Throws DomainErrors. */
export async function confirmConsentCode(token: string | undefined, code: string): Promise<string> {
  const found = await findConsent(token);
  if (found.state !== "open") throw new DomainError("passports.linkOver");
  const { remainingPoints: left } = await consume(tries, found.id);
  await asSystem("confirmConsentCode", async (db) => {
    const { codeHash, codeSentAt } = await db.guardianConsent.findUniqueOrThrow({
      where: { id: found.id },
      select: { codeHash: true, codeSentAt: true },
    });
    if (!codeHash || !codeSentAt) throw new DomainError("passports.askForCode");
    if (codeSentAt.getTime() + CODE_MINUTES * 60_000 <= now().getTime()) throw new DomainError("passports.codeExpired");
    if (!sameHash(codeHash, consentCodeHash(found.id, code))) throw new DomainError("signIn.wrongCode", { left });
    const { count } = await db.guardianConsent.updateMany({ where: { id: found.id, codeHash }, data: { codeHash: null } });
    if (!count) throw new DomainError("passports.askForCode");
  });
  await limiter(tries).delete(found.id);
  return found.id;
}
