import PgBoss from "pg-boss";
import { closeAccounts } from "@/lib/account/commands/close-accounts";
import { prepareExport } from "@/lib/account/commands/prepare-export";
import { applyMoves } from "@/lib/account/commands/apply-moves";
import { expireDrafts } from "@/lib/applications/commands/expire-drafts";
import { sendTrackLinks } from "@/lib/applications/track/send-track-links";
import { measurePaces } from "@/lib/applications/pace/measure-paces";
import { tellApplicant } from "@/lib/applications/commands/tell-applicant";
import { city } from "@/lib/city/city";
import { answerAsked } from "@/lib/auth/ways-back/answer-asked";
import { keepSigning } from "@/lib/audit/keep-signing";
import { pool } from "@/lib/db/pool";
import { removeBytes, removeFile } from "@/lib/documents/commands/remove-file";
import { scanStoredFile } from "@/lib/documents/commands/scan-stored-file";
import { sweepUploads } from "@/lib/documents/commands/sweep-uploads";
import { sendContactAnswer } from "@/lib/contact/commands/send-contact-answer";
import { tellContactDesk } from "@/lib/contact/commands/tell-contact-desk";
import { deliver } from "@/lib/notifications/delivery/deliver";
import { sweepDeliveries } from "@/lib/notifications/delivery/sweep-deliveries";
import { sendDigests } from "@/lib/notifications/digest/send-digests";
import { endNotices } from "@/lib/notices/commands/end-notices";
import { tellArea } from "@/lib/notices/commands/tell-area";
import { houseKeep } from "@/lib/jobs/house-keep";
import { forgetWakers, onWake } from "@/lib/jobs/wake";
import { runBatch } from "@/lib/jobs/run-batch";
import type { JobData } from "@/lib/jobs/job-data";
import type { QueueName } from "@/lib/jobs/queues";
import { tellFollowers } from "@/lib/issues/following/tell-followers";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { sendSecretMail } from "@/lib/mail/send-secret-mail";
import { tellAnswer } from "@/lib/messages/commands/tell-answer";
import { tellDepartment } from "@/lib/messages/commands/tell-department";
import { comparePayments } from "@/lib/payments/commands/compare-payments";
import { reconcilePayments } from "@/lib/payments/commands/reconcile-payments";
import { settlePayment } from "@/lib/payments/commands/settle-payment";
import { settleRefund } from "@/lib/payments/commands/settle-refund";
import { tellRefund } from "@/lib/payments/commands/tell-refund";
import { tellPaymentResult } from "@/lib/payments/commands/tell-payment-result";
import { readRecordFile } from "@/lib/records/commands/read-record-file";
import { scanRecordFile } from "@/lib/records/commands/scan-record-file";
import { tendRecords } from "@/lib/records/commands/tend-records";
import { escalateCases } from "@/lib/staff/escalation/commands/escalate-cases";
import { measureRecords } from "@/lib/staff/records/commands/measure-records";
import { expirePermits } from "@/lib/permits/commands/expire-permits";
import { remindHolders } from "@/lib/permits/commands/remind-holders";
import { sendSecretText } from "@/lib/sms/send-secret-text";
import { endCharge } from "@/lib/payments/sandbox/gateway";
import { postWebhook } from "@/lib/payments/sandbox/post-webhook";

/** Each job is the name of a command; how often its queue is asked, in seconds, by a worker that hears of no job. People wait for mail and money, not for the broom. */
const handlers: { [Queue in QueueName]: [every: number, run: (data: JobData[Queue]) => Promise<unknown>] } = {
  secretMail: [0.5, sendSecretMail],
  secretText: [0.5, sendSecretText],
  wayBack: [0.5, answerAsked],
  trackWish: [0.5, sendTrackLinks],
  deliver: [1, ({ lane }) => deliver(lane)],
  sweepDeliveries: [10, sweepDeliveries],
  sendDigests: [60, sendDigests],
  contactMail: [2, tellContactDesk],
  contactAnswer: [1, sendContactAnswer],
  threadMail: [2, tellDepartment],
  tellAnswer: [1, tellAnswer],
  settlePayment: [1, ({ paymentId }) => settlePayment(paymentId)],
  tellPaymentResult: [1, tellPaymentResult],
  tellRefund: [1, tellRefund],
  reconcilePayments: [5, reconcilePayments],
  comparePayments: [60, comparePayments],
  settleRefund: [1, ({ refundId }) => settleRefund(refundId)],
  sandboxWebhook: [0.5, postWebhook],
  sandboxDecide: [1, ({ chargeId, decision }) => endCharge(chargeId, decision)],
  applyMoves: [2, applyMoves],
  closeAccounts: [30, closeAccounts],
  prepareExport: [2, prepareExport],
  scanFile: [0.5, scanStoredFile],
  removeFile: [5, removeFile],
  removeBytes: [5, removeBytes],
  tellApplicant: [1, tellApplicant],
  tellArea: [2, tellArea],
  endNotices: [60, endNotices],
  tellFollowers: [1, tellFollowers],
  sweepUploads: [30, sweepUploads],
  expireDrafts: [30, expireDrafts],
  expirePermits: [60, expirePermits],
  remindHolders: [60, remindHolders],
  measurePaces: [60, measurePaces],
  escalateCases: [60, escalateCases],
  measureRecords: [60, measureRecords],
  scanRecordFile: [0.5, scanRecordFile],
  readRecordFile: [0.5, readRecordFile],
  publishRecords: [5, tendRecords],
  housekeeping: [30, houseKeep],
};

const noteRejection = (error: unknown) => log().error({ err: error }, "job queue");

const shared = globalThis as { ecitizenWorker?: PgBoss };
let stopSigning = () => {};

/** Takes jobs until `stopWorker`. It makes no tables: `npm run migrate` did that as owner. */
export async function startWorker() {
  if (shared.ecitizenWorker) return;
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool().query(text, values) },
    migrate: false,
    supervise: true,
    schedule: true,
    maintenanceIntervalSeconds: 15, // so soon does another take what a killed worker had in hand, once its time is over
  });
  shared.ecitizenWorker = boss;
  // pg-boss does not await its own mark that a job is done: a database that is away then must not end the process.
  process.on("unhandledRejection", noteRejection);
  boss.on("error", (error) => log().error({ err: error }, "job queue"));
  await boss.start();
  for (const queue of Object.keys(handlers) as QueueName[]) await take(boss, queue);
  const tz = city().timeZone;
  await boss.schedule("housekeeping", "7 * * * *");
  await boss.schedule("reconcilePayments", "* * * * *");
  await boss.schedule("sweepDeliveries", "* * * * *");
  await boss.schedule("sendDigests", "0 17 * * *", undefined, { tz });
  await boss.schedule("publishRecords", "* * * * *");
  await boss.schedule("sweepUploads", "*/10 * * * *");
  await boss.schedule("expireDrafts", "37 * * * *");
  await boss.schedule("closeAccounts", "23 * * * *");
  await boss.schedule("applyMoves", "1 0 * * *", undefined, { tz });
  await boss.schedule("endNotices", "2 0 * * *", undefined, { tz });
  await boss.schedule("expirePermits", "3 0 * * *", undefined, { tz });
  await boss.schedule("remindHolders", "30 7 * * *", undefined, { tz });
  await boss.schedule("measurePaces", "40 2 * * *", undefined, { tz });
  await boss.schedule("measureRecords", "50 2 * * *", undefined, { tz });
  await boss.schedule("escalateCases", "30 6 * * *", undefined, { tz });
  await boss.schedule("comparePayments", "20 3 * * *", undefined, { tz });
  stopSigning = keepSigning();
}

/** Jobs of one queue that a process has in hand; all of them end well within the time that a queue gives them. */
const IN_HAND = 16;
const AT_ONCE = 8;
/** Seconds. Where pages and worker are one process it hears of each job (lib/jobs/wake): asking finds what is tried again, and what others left. */
const ASKED_AT_MOST = 2;

async function take<Queue extends QueueName>(boss: PgBoss, queue: Queue) {
  const [every, run] = handlers[queue];
  const pollingIntervalSeconds = env().ROLE === "all" ? Math.max(every, ASKED_AT_MOST) : every;
  const id = await boss.work<JobData[Queue]>(queue, { pollingIntervalSeconds, batchSize: IN_HAND }, async (jobs) => {
    const failed = await runBatch(jobs, AT_ONCE, ({ data }) => run(data));
    for (const { job, error } of failed) {
      log().error({ err: error, queue, job: job.id }, "job failed");
      await boss.fail(queue, job.id, error as Error); // the queue counts it and tries again; the others of the batch are done
    }
  });
  onWake(queue, () => boss.notifyWorker(id));
}

/** Lets running jobs end, then stops; for SIGTERM. */
export async function stopWorker() {
  const boss = shared.ecitizenWorker;
  shared.ecitizenWorker = undefined;
  forgetWakers();
  stopSigning();
  process.off("unhandledRejection", noteRejection);
  await boss?.stop({ graceful: true, wait: true, timeout: 10_000, close: false });
}
