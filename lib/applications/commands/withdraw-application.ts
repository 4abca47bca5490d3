import { authorize } from "@/lib/access/policy";
import { addEvent } from "@/lib/applications/commands/add-event";
import { applicationsVisibleTo, canSend } from "@/lib/applications/policy";
import { awaitsPayment, dueBillOf } from "@/lib/applications/queries/find-fee";
import type { Withdrawal } from "@/lib/applications/schema";
import { applicantWorkflow, type ApplicationStatus } from "@/lib/applications/workflow";
import { record } from "@/lib/audit/record";
import type { Resident } from "@/lib/auth/actor";
import { cancelFee } from "@/lib/payments/fees/commands/cancel-fee";
import { canPayBills } from "@/lib/bills/policy";
import { now } from "@/lib/clock";
import { asActor, asSystemIn, type Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { emit } from "@/lib/events";
import { releaseBills } from "@/lib/payments/commands/release-bills";

/**
 * The applicant does not want it any more. The bill of an unpaid fee ends with it, and an attempt to pay it first. When the fee turns out
 * paid in the same moment, nothing is withdrawn and the person looks again (applications.paidMeanwhile): no money goes unseen.
 * Throws DomainError when it is over already, or changed at the same moment.
 */
export async function withdrawApplication(actor: Resident, { ref, fee }: Withdrawal) {
  authorize(canSend(actor), actor);
  const before = await asActor(actor, (db) => findWithdrawable(db, actor, ref));
  // The provider has the last word on an attempt that is under way; it is asked outside the transaction.
  const due = awaitsPayment(before.status) && dueBillOf(before);
  if (due && canPayBills(actor)) await releaseBills(actor, [due]);
  await asActor(actor, (db) => withdraw(db, actor, ref, fee));
}

const findWithdrawable = (db: Db, actor: Resident, ref: string) =>
  db.application.findFirstOrThrow({
    where: { ref, ...applicationsVisibleTo(actor), status: { not: "draft" } },
    select: { id: true, partyId: true, status: true, feeBillId: true, issueBillId: true },
  });

async function withdraw(db: Db, actor: Resident, ref: string, fee: Withdrawal["fee"]) {
  const due = dueBillOf(await findWithdrawable(db, actor, ref));
  // Bills are locked before applications everywhere: a payment that settles now comes first or finds the bill cancelled.
  const isCancelled = due ? await asSystemIn(db, () => cancelFee(db, due)) : false;
  const found = await findWithdrawable(db, actor, ref);
  if (fee === "unpaid" && !isCancelled) throw new DomainError("applications.paidMeanwhile");
  const status = applicantWorkflow.next("withdraw", found.status as ApplicationStatus);
  const { count } = await db.application.updateMany({
    where: { id: found.id, status: found.status },
    data: { status, stageBefore: null, waitingSince: null, decidedAt: now() },
  });
  if (!count) throw new DomainError("workflow.notOpen");
  await addEvent(db, actor, { ...found, status }, "withdrawn");
  await emit(db, "application.withdrawn", { applicationId: found.id });
  record(db, actor, "application.withdrawn", { id: found.id });
}
