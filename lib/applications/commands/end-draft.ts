import { addEvent } from "@/lib/applications/commands/add-event";
import { emptyDraft } from "@/lib/applications/draft/draft";
import { applicantWorkflow } from "@/lib/applications/workflow";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";

const expiry = { kind: "system", job: "expireDrafts" } as const;

/**
 * A draft whose time is over: what was answered and its files go, that there was one stays. Its row is held by the caller, who is the
 * system. What a guardian was asked for it counts no more.
 */
export async function endDraft(db: Db, id: string) {
  const { partyId, documents } = await db.application.findUniqueOrThrow({
    where: { id },
    select: { partyId: true, documents: { take: 200, select: { fileId: true } } },
  });
  const at = now();
  const status = applicantWorkflow.next("expire", "draft");
  await db.document.deleteMany({ where: { applicationId: id } });
  await db.guardianConsent.deleteMany({ where: { applicationId: id } });
  await db.passportApplication.deleteMany({ where: { applicationId: id } });
  await db.application.update({
    where: { id },
    data: { status, answers: emptyDraft as object, expiresAt: null, decidedAt: at },
    select: { id: true },
  });
  for (const { fileId } of documents) await enqueue(db, "removeFile", { fileId });
  await addEvent(db, expiry, { id, partyId, status }, "expired");
  record(db, expiry, "application.expired", { id, partyId });
}
