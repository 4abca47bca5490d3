import { openSecret } from "@/lib/applications/secrets";
import { seal } from "@/lib/crypto/seal";
import type { Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { childOf } from "@/lib/applications/passports/applicant";
import { childHash, holderHash } from "@/lib/applications/passports/applicant-hash";
import type { Answers } from "@/lib/services/answers";
import type { Service } from "@/lib/services/declaration/service";

type Sending = { id: string; partyId: string; definition: Pick<Service, "passport"> };

/**
 * What only a passport has, from the moment it is sent; in the caller's transaction as the system. The same person is applied for once
 * at a time: two at the same moment come one after the other, and the second is told (passports.alreadyOpen).
 */
export async function openPassport(db: Db, { id: applicationId, partyId, definition }: Sending, answers: Answers) {
  if (!definition.passport) return;
  const child = definition.passport === "child" ? childOf(answers) : undefined;
  const hash = child ? childHash(child) : holderHash(partyId);
  await requireOnlyOne(db, applicationId, hash);
  const number = answers.oldPassportNumber;
  const data = {
    kind: definition.passport,
    applicantHash: hash,
    isOpen: true,
    oldNumber: number
      ? seal(openSecret(applicationId, "oldPassportNumber", String(number)), `passport_application:old_number:${applicationId}`)
      : null,
  };
  const where = { applicationId };
  await db.passportApplication.upsert({
    where,
    create: { applicationId, partyId, ...data },
    update: data,
    select: { applicationId: true },
  });
}

/** Throws when another application for the same person is open; held until the transaction ends. Seen as the system. */
export async function requireOnlyOne(db: Db, applicationId: string, hash: string) {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`passport ${hash}`}, 0))`;
  const other = await db.passportApplication.findFirst({
    where: { applicantHash: hash, isOpen: true, applicationId: { not: applicationId } },
    select: { applicationId: true },
  });
  if (other) throw new DomainError("passports.alreadyOpen");
}
