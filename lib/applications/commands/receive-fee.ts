import { addEvent } from "@/lib/applications/commands/add-event";
import { reopenPassport } from "@/lib/applications/passports/commands/open-passport";
import { findVersion } from "@/lib/applications/queries/find-version";
import { startClock } from "@/lib/applications/start-clock";
import { applicantWorkflow } from "@/lib/applications/workflow";
import type { Db } from "@/lib/db/as-actor";
import type { Told } from "@/lib/events";
import type { Answers } from "@/lib/services/answers";

/** The fee of an application is paid, in the payment's own transaction: the application reaches the city. Any other bill is none of ours. */
export async function receiveFee(db: Db, { billId }: { billId: string }): Promise<Told | void> {
  const found = await db.application.findUnique({
    where: { feeBillId: billId },
    select: { id: true, partyId: true, service: true, version: true, status: true, sent: true },
  });
  if (found?.status !== "awaitingFee") return;
  const definition = await findVersion(db, found.service, found.version);
  const status = applicantWorkflow.next("pay", found.status);
  await db.application.update({
    where: { id: found.id },
    data: { status, ...startClock(definition, (found.sent as unknown as { answers: Answers }).answers) },
    select: { id: true },
  });
  const isSecond = await reopenPassport(db, found.id);
  await addEvent(db, { kind: "system", job: "receiveFee" }, { ...found, status }, "feePaid", {
    bill: billId,
    ...(isSecond && { sameApplicant: true }),
  });
  return ["application.submitted", { applicationId: found.id }];
}
