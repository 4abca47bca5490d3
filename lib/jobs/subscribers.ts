import { receiveFee } from "@/lib/applications/commands/receive-fee";
import type { Subscribers } from "@/lib/events";
import { enqueue } from "@/lib/jobs/enqueue";
import { issueOnPayment } from "@/lib/staff/decisions/commands/issue-on-payment";

/** Who wants to know what: the only file that knows both sides. */
export const subscribers: Subscribers = {
  "payment.succeeded": [(db, event) => enqueue(db, "tellPaymentResult", event)],
  "payment.failed": [(db, event) => enqueue(db, "tellPaymentResult", event)],
  "refund.succeeded": [(db, event) => enqueue(db, "tellRefund", event)],
  "thread.answered": [(db, event) => enqueue(db, "tellAnswer", event)],
  "bill.paid": [receiveFee, issueOnPayment],
  "application.submitted": [(db, event) => enqueue(db, "tellApplicant", { ...event, event: "applicationSubmitted" })],
  "application.withdrawn": [(db, event) => enqueue(db, "tellApplicant", { ...event, event: "applicationWithdrawn" })],
  "application.asked": [(db, { itemId: of, ...event }) => enqueue(db, "tellApplicant", { ...event, of, event: "applicationAsked" })],
  "application.decided": [
    (db, { decisionId: of, ...event }) => enqueue(db, "tellApplicant", { ...event, of, event: "applicationDecided" }),
  ],
  "application.feeDue": [(db, event) => enqueue(db, "tellApplicant", { ...event, event: "feeOnApproval" })],
  "inspection.planned": [
    (db, { inspectionId: of, ...event }) => enqueue(db, "tellApplicant", { ...event, of, event: "inspectionPlanned" }),
  ],
  "inspection.calledOff": [
    (db, { inspectionId: of, ...event }) => enqueue(db, "tellApplicant", { ...event, of: `${of} off`, event: "inspectionCalledOff" }),
  ],
  "inspection.done": [(db, { inspectionId: of, ...event }) => enqueue(db, "tellApplicant", { ...event, of, event: "inspectionDone" })],
  "passport.moved": [
    (db, { tracking, ...event }) =>
      enqueue(db, "tellApplicant", { ...event, of: `${event.applicationId} ${tracking}`, event: "passportMoved" }),
  ],
  "issue.reported": [],
  "record.published": [], // whoever wants to be told of new records will stand here
  "record.withdrawn": [],
  "notice.published": [(db, event) => enqueue(db, "tellArea", event)],
  "issue.advanced": [(db, { updateId }) => enqueue(db, "tellFollowers", { updateId })],
  "issue.reopened": [(db, { updateId }) => enqueue(db, "tellFollowers", { updateId })],
  "permit.revoked": [(db, { permitId: of, ...event }) => enqueue(db, "tellApplicant", { ...event, of, event: "permitRevoked" })],
};
