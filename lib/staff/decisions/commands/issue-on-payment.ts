import { addEvent } from "@/lib/applications/commands/add-event";
import { dueAfterWaiting } from "@/lib/applications/promise-of";
import { findVersion } from "@/lib/applications/queries/find-version";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { issuePermit } from "@/lib/permits/commands/issue-permit";

/** The fee of an approval is paid, in the payment's own transaction: what was approved is issued at once. Any other bill is none of ours. */
export async function issueOnPayment(db: Db, { billId }: { billId: string }): Promise<void> {
  const found = await db.application.findUnique({
    where: { issueBillId: billId },
    select: {
      ...{ id: true, partyId: true, service: true, version: true, subject: true, sent: true, status: true, renewsId: true },
      ...{ dueOn: true, waitingSince: true },
      decisions: { where: { outcome: "approved", status: "decided" }, take: 1, select: { conditions: true } },
    },
  });
  if (found?.status !== "approvedAwaitingPayment") return;
  const definition = await findVersion(db, found.service, found.version);
  const permit = await issuePermit(db, { ...found, definition, conditions: found.decisions[0]?.conditions ?? [] });
  const at = now();
  // The days in which the fee was waited for are not the city's.
  const dueOn = found.dueOn && found.waitingSince && dueAfterWaiting(found.dueOn, found.waitingSince, at);
  const data = { status: "issued", waitingSince: null, decidedAt: at, ...(dueOn && { dueOn }) };
  await db.application.update({ where: { id: found.id }, data, select: { id: true } });
  const facts = { bill: billId, ...(permit && { permit: permit.number }) };
  await addEvent(db, { kind: "system", job: "issueOnPayment" }, { ...found, status: "issued" }, "issued", facts);
}
