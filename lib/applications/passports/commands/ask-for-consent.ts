import { authorize } from "@/lib/access/policy";
import { lockDraft } from "@/lib/applications/commands/save-page";
import { canDraft } from "@/lib/applications/policy";
import { progressOfDraft } from "@/lib/applications/draft/progress-of-draft";
import { record } from "@/lib/audit/record";
import type { Resident } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { newToken, tokenHash } from "@/lib/crypto/token";
import { asActor, asSystemIn, type Db } from "@/lib/db/as-actor";
import { env } from "@/lib/env";
import { DomainError } from "@/lib/errors";
import { consume } from "@/lib/limits";
import { mailSecretly } from "@/lib/mail/account-mail";
import { childHash } from "@/lib/applications/passports/applicant-hash";
import { CONSENT_DAYS, consentEnd, keepForGuardian } from "@/lib/applications/passports/commands/keep-for-guardian";
import { aboutHash, consentAbout, type ConsentAbout } from "@/lib/applications/passports/consent-state";
import { inLanguage, paths, type Language } from "@/lib/paths";

// So many links a day for one application, and to one address whoever asks: nobody fills another's inbox.
const asks = { name: "consent-asks", points: 3, seconds: 86_400 };
const toOne = { name: "consent-mails", points: 5, seconds: 86_400 };

/**
 * Mails the second guardian a link, again where one was mailed before: then the older link opens nothing any more. The draft stays
 * longer than the link. Throws DomainErrors: nothing to ask for yet, one's own address, already agreed, too many mails.
 * Whether the child is applied for elsewhere is not said here: asking needs no proof of being a guardian.
 */
export async function askForConsent(actor: Resident, ref: string, language: Language) {
  authorize(canDraft(actor), actor);
  await asActor(actor, async (db) => {
    const found = await lockDraft(db, actor, ref);
    await consume(asks, ref);
    const about = consentAbout(found.definition, progressOfDraft(found).answers);
    if (!about) throw new DomainError("passports.nothingToAsk");
    await requireAnother(db, actor, found.partyId, about.second.email);
    await consume(toOne, tokenHash(about.second.email));
    const token = await writeAsk(db, found, about);
    await keepForGuardian(db, found.id);
    const link = env().APP_ORIGIN + inLanguage(language, paths.link("consent", token));
    const facts = { name: about.second.name, guardian: about.guardian, link, days: CONSENT_DAYS };
    await mailSecretly(db, { to: about.second.email, language, template: "consentAsked", facts });
    record(db, actor, "consent.asked", { id: found.id });
  });
}

/** Somebody who agrees in two names is one guardian: neither whoever asks nor whom they act for. */
async function requireAnother(db: Db, { accountId }: Resident, partyId: string, email: string) {
  const isOne = await asSystemIn(db, () =>
    db.account.findFirst({
      where: {
        AND: [
          { OR: [{ email }, { alternateEmail: email }] },
          { OR: [{ id: accountId }, { mandates: { some: { partyId, kind: "self" } } }] },
        ],
      },
      select: { id: true },
    }),
  );
  if (isOne) throw new DomainError("passports.ownAddress");
}

type Asking = {
  id: string;
  partyId: string;
  passport: { consents: { id: string; status: string; aboutHash: string; sends: number }[] } | null;
};

async function writeAsk(db: Db, { id: applicationId, partyId, passport }: Asking, about: ConsentAbout): Promise<string> {
  const [before] = passport?.consents ?? [];
  const [token, at, hash] = [newToken(), now(), aboutHash(about)];
  const mailed = { linkHash: tokenHash(token), askedAt: at, expiresAt: consentEnd() };
  const isSame = before?.aboutHash === hash;
  if (isSame && before.status === "given") throw new DomainError("passports.alreadyGiven");
  if (isSame && before.status === "asked") {
    await db.guardianConsent.update({
      where: { id: before.id },
      data: { ...mailed, codeHash: null, sends: before.sends + 1 },
      select: { id: true },
    });
    return token;
  }
  if (before)
    await db.guardianConsent.update({ where: { id: before.id }, data: { status: "withdrawn", answeredAt: at }, select: { id: true } });
  await db.passportApplication.createMany({
    data: { applicationId, partyId, kind: "child", applicantHash: childHash(about.child), isOpen: false },
    skipDuplicates: true,
  });
  const { name, email } = about.second;
  await db.guardianConsent.create({
    data: { applicationId, partyId, name, email, about, aboutHash: hash, ...mailed },
    select: { id: true },
  });
  return token;
}
