import { openSecret } from "@/lib/applications/draft/secrets";
import { now } from "@/lib/clock";
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
 * at a time: two at the same moment come one after the other, and the second is told (passports.alreadyOpen). One whose fee is not paid
 * within the hour holds nobody else up.
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

const UNPAID_HOLDS_MS = 60 * 60_000;

/** Throws when another application for the same person is open; held until the transaction ends. */
async function requireOnlyOne(db: Db, applicationId: string, hash: string) {
  const other = await findOther(db, applicationId, hash);
  if (!other) return;
  const { status, savedAt } = other.application;
  const isLeft = status === "awaitingFee" && savedAt.getTime() < now().getTime() - UNPAID_HOLDS_MS;
  if (!isLeft) throw new DomainError("passports.alreadyOpen");
  await db.passportApplication.update({ where: { applicationId: other.applicationId }, data: { isOpen: false }, select: { kind: true } });
}

async function findOther(db: Db, applicationId: string, hash: string) {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`passport ${hash}`}, 0))`;
  return db.passportApplication.findFirst({
    where: { applicantHash: hash, isOpen: true, applicationId: { not: applicationId } },
    select: { applicationId: true, application: { select: { status: true, savedAt: true } } },
  });
}

/**
 * The fee of a passport is paid, perhaps long after it was sent: it is the open one again, unless another one is by now. Money is never
 * refused for that; resolves to whether staff have to look at two for the same person. In the caller's transaction as the system.
 */
export async function reopenPassport(db: Db, applicationId: string): Promise<boolean> {
  const passport = await db.passportApplication.findUnique({ where: { applicationId }, select: { applicantHash: true, isOpen: true } });
  if (!passport || passport.isOpen) return false;
  if (await findOther(db, applicationId, passport.applicantHash)) return true;
  await db.passportApplication.update({ where: { applicationId }, data: { isOpen: true }, select: { kind: true } });
  return false;
}
