import type { Db } from "@/lib/db/as-actor";

/** What can happen, in the past tense, with the ids that name it. */
export type Events = {
  "payment.succeeded": { paymentId: string };
  "payment.failed": { paymentId: string };
  "refund.succeeded": { refundId: string };
  "thread.answered": { messageId: string };
  "bill.paid": { billId: string };
  "application.submitted": { applicationId: string };
  "application.withdrawn": { applicationId: string };
  "application.asked": { applicationId: string; itemId: string };
  "application.decided": { applicationId: string; decisionId: string };
  "application.feeDue": { applicationId: string };
  "inspection.planned": { applicationId: string; inspectionId: string };
  "inspection.calledOff": { applicationId: string; inspectionId: string };
  "inspection.done": { applicationId: string; inspectionId: string };
  "passport.moved": { applicationId: string; tracking: string };
  "record.published": { recordId: string };
  "record.withdrawn": { recordId: string };
  "notice.published": { noticeId: string };
  "permit.revoked": { applicationId: string; permitId: string };
  "issue.reported": { reportId: string };
  "issue.advanced": { reportId: string; updateId: string };
  "issue.reopened": { reportId: string; updateId: string };
};

/** What has happened because something happened, told next, in the same transaction. */
export type Told = { [Name in keyof Events]: [name: Name, event: Events[Name]] }[keyof Events];

export type Subscribers = { [Name in keyof Events]: ((db: Db, event: Events[Name]) => Promise<Told | void>)[] };

/** Tells those who subscribed, inside the transaction of the change. Only lib/jobs/subscribers knows both sides, hence the late import. */
export async function emit<Name extends keyof Events>(db: Db, name: Name, event: Events[Name]) {
  const { subscribers } = await import("@/lib/jobs/subscribers");
  for (const subscriber of subscribers[name]) {
    const next = await subscriber(db, event);
    if (next) await emit(db, next[0], next[1] as never);
  }
}
