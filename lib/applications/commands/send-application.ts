import { canonicalHash } from "@/lib/crypto/canonical";
import { authorize } from "@/lib/access/policy";
import { addEvent } from "@/lib/applications/commands/add-event";
import { lockDraft } from "@/lib/applications/commands/save-page";
import { applicationsVisibleTo, canSend } from "@/lib/applications/policy";
import type { Progress } from "@/lib/applications/draft/progress";
import { progressOfDraft } from "@/lib/applications/draft/progress-of-draft";
import type { FoundDraft } from "@/lib/applications/queries/find-draft";
import type { Sending } from "@/lib/applications/schema";
import { startClock } from "@/lib/applications/start-clock";
import { subjectOf } from "@/lib/applications/subject";
import { applicantWorkflow } from "@/lib/applications/workflow";
import { record } from "@/lib/audit/record";
import type { Resident } from "@/lib/auth/actor";
import { issueFee } from "@/lib/payments/fees/commands/issue-fee";
import { totalOf } from "@/lib/city/charges/charge-line";
import { asActor, asSystemIn, type Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { emit } from "@/lib/events";
import { consentState } from "@/lib/applications/passports/consent-state";
import { openPassport } from "@/lib/applications/passports/commands/open-passport";
import { now } from "@/lib/clock";
import type { Answers } from "@/lib/services/answers";
import { chargesOf } from "@/lib/services/charges";
import { feeLineName } from "@/lib/services/fee-line-name";

const FEE_DUE_DAYS = 14;

export type Sent = { ref: string; feeBillId: string | null };

/**
 * Seals the answers and sends the application, or makes its fee's bill first: then it is not sent until that is paid. What the page
 * showed has to be what is sent (revision) and what it costs (cents). Pressed again, it answers as it did the first time.
 */
export const sendApplication = (actor: Resident, { ref, revision, cents }: Sending): Promise<Sent> =>
  asActor(actor, async (db) => {
    authorize(canSend(actor), actor);
    const before = await findSent(db, actor, ref);
    if (before) return before;
    const found = await lockDraft(db, actor, ref);
    if (found.revision !== revision) throw new DomainError("applications.changedMeanwhile");
    const progress = progressOfDraft(found);
    requireWhole(found, progress);
    const lines = chargesOf(found.definition, progress.answers, "beforeSending");
    if (totalOf(lines) !== cents) throw new DomainError("applications.feeChanged");
    const subject = subjectOf(found.definition, progress.answers);
    const feeBillId = lines.length
      ? await asSystemIn(db, () =>
          issueFee(db, {
            ...ownerOf(found),
            subject,
            lines: lines.map((line) => ({ ...line, name: feeLineName(found.definition, line.code) })),
            dueInDays: FEE_DUE_DAYS,
          }),
        )
      : null;
    const sent = sealed(found, progress.answers);
    const status = applicantWorkflow.next(feeBillId ? "sendUnpaid" : "send", "draft");
    await db.application.update({
      where: { id: found.id },
      data: { status, subject, sent: sent.content, sentHash: sent.hash, savedAt: now(), expiresAt: null },
      select: { id: true },
    });
    // Its fee and what the city promises are not the sender's to write.
    await asSystemIn(db, async () => {
      await openPassport(db, found, progress.answers);
      const data = feeBillId ? { feeBillId } : startClock(found.definition, progress.answers);
      await db.application.update({ where: { id: found.id }, data, select: { id: true } });
    });
    await addEvent(db, actor, { id: found.id, partyId: found.partyId, status }, "sent", {
      answers: sent.hash,
      ...(feeBillId && { cents }),
    });
    if (!feeBillId) await emit(db, "application.submitted", { applicationId: found.id });
    record(db, actor, "application.sent", { id: found.id });
    return { ref, feeBillId };
  });

/** Waits for a press that is under way, then says whether there is a draft left to send. */
async function findSent(db: Db, actor: Resident, ref: string): Promise<Sent | undefined> {
  await db.$queryRaw`SELECT id FROM application WHERE ref = ${ref} FOR UPDATE`;
  const sent = await db.application.findFirst({
    where: { ref, status: { notIn: ["draft", "expired"] }, ...applicationsVisibleTo(actor) },
    select: { status: true, feeBillId: true },
  });
  return sent ? { ref, feeBillId: sent.status === "awaitingFee" ? sent.feeBillId : null } : undefined;
}

const ownerOf = ({ partyId, departmentId, service }: FoundDraft) => ({ partyId, departmentId, service });

function requireWhole({ documents }: FoundDraft, { tasks, stop }: Progress) {
  if (stop) throw new DomainError("applications.stopped");
  const waiting = documents.find(({ file }) => file.status !== "received");
  if (waiting) throw new DomainError("applications.fileNotReceived", { name: waiting.file.name });
  if (tasks.some(({ kind, status }) => kind !== "review" && status !== "completed")) throw new DomainError("applications.notFinished");
}

/** What was sent, and the hash that its history and its copy name. */
function sealed({ service, version, definition, documents, passport }: FoundDraft, answers: Answers) {
  const files = documents.map(({ kind, file }) => ({ kind, file: file.id, name: file.name, sha256: file.sha256 }));
  const [asked] = passport?.consents ?? [];
  const consent = consentState(definition, answers, asked, now()) === "given" ? asked : undefined;
  const agreed = consent && {
    name: consent.name,
    signedName: consent.signedName,
    at: consent.answeredAt!.toISOString(),
    about: consent.aboutHash,
  };
  const content = { service, version, answers, files, declaration: definition.declaration, ...(agreed && { consent: agreed }) };
  return { content: content as object, hash: canonicalHash(content) };
}
