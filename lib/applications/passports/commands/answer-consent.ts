import { answersOf, type Draft } from "@/lib/applications/draft/draft";
import { findVersion } from "@/lib/applications/queries/find-version";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { aboutHash, consentAbout } from "@/lib/applications/passports/consent-state";
import { keepForGuardian } from "@/lib/applications/passports/commands/keep-for-guardian";
import type { ConsentAnswer } from "@/lib/applications/passports/schema";
import { shown } from "@/lib/services/shown";

/**
 * The second guardian's yes or no, once. What is agreed to has to be what the draft says at this moment: it is held meanwhile.
 * Throws DomainError when the question was taken back, answered or is too old. Whoever applied is told.
 */
export const answerConsent = (actor: Actor, consentId: string, { answer, name }: ConsentAnswer) =>
  asSystem("answerConsent", async (db) => {
    const { applicationId } = await db.guardianConsent.findUniqueOrThrow({ where: { id: consentId }, select: { applicationId: true } });
    await db.$queryRaw`SELECT id FROM application WHERE id = ${applicationId}::uuid FOR UPDATE`;
    const at = now();
    const { aboutHash: asked } = await db.guardianConsent.findUniqueOrThrow({ where: { id: consentId }, select: { aboutHash: true } });
    if (asked !== (await aboutNow(db, applicationId))) throw new DomainError("passports.linkOver");
    const status = answer === "agree" ? "given" : "refused";
    const { count } = await db.guardianConsent.updateMany({
      where: { id: consentId, status: "asked", expiresAt: { gt: at } },
      data: { status, signedName: name, answeredAt: at, codeHash: null, ...(actor.kind === "resident" && { accountId: actor.accountId }) },
    });
    if (!count) throw new DomainError("passports.linkOver");
    await keepForGuardian(db, applicationId);
    const event = status === "given" ? ("consentGiven" as const) : ("consentRefused" as const);
    await enqueue(db, "tellApplicant", { applicationId, event, of: consentId });
    const { partyId } = await db.application.findUniqueOrThrow({ where: { id: applicationId }, select: { partyId: true } });
    record(db, { kind: "system", job: "answerConsent" }, `consent.${status}`, { id: consentId, partyId });
  });

/** What the draft would ask for now; nothing for one that is no draft any more. */
async function aboutNow(db: Db, id: string) {
  const { status, answers, service, version } = await db.application.findUniqueOrThrow({
    where: { id },
    select: { status: true, answers: true, service: true, version: true },
  });
  if (status !== "draft") return undefined;
  const definition = await findVersion(db, service, version);
  const about = consentAbout(definition, shown(definition, answersOf(answers as unknown as Draft)).answers);
  return about && aboutHash(about);
}
