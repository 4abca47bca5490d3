import type { Resident } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { answerConsent } from "@/lib/applications/passports/commands/answer-consent";
import { findOwnConsent } from "@/lib/applications/passports/queries/find-own-consent";
import type { OwnConsentAnswer } from "@/lib/applications/passports/schema";

/** The answer of a guardian who is signed in to the account with the address that was named. Throws NotFoundError for anyone else. */
export async function answerOwnConsent(actor: Resident, { consent, ...given }: OwnConsentAnswer) {
  const { id } = await asActor(actor, (db) => findOwnConsent(db, actor, consent));
  await answerConsent(actor, id, given);
}
