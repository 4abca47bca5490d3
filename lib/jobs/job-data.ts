import type { ApplicantEvent } from "@/lib/notifications/events";

/** What each job is told: ids, and secrets only sealed. */
export type JobData = {
  secretMail: { id: string; sealed: string };
  secretText: { id: string; sealed: string };
  /** What somebody without an account wants to know of an application. */
  trackWish: { id: string; sealed: string };
  wayBack: { id: string; sealed: string };
  /** Of an address, what it is told next. */
  deliver: { lane: string };
  sweepDeliveries: Record<string, never>;
  sendDigests: Record<string, never>;
  settlePayment: { paymentId: string };
  contactMail: { contactMessageId: string };
  contactAnswer: { contactAnswerId: string };
  threadMail: { threadId: string };
  tellAnswer: { messageId: string };
  tellPaymentResult: { paymentId: string };
  reconcilePayments: Record<string, never>;
  comparePayments: Record<string, never>;
  settleRefund: { refundId: string };
  tellRefund: { refundId: string };
  sandboxWebhook: { chargeId: string; eventId: string; says: string };
  sandboxDecide: { chargeId: string; decision: "paid" | "declined" };
  applyMoves: Record<string, never>;
  prepareExport: { exportId: string };
  closeAccounts: Record<string, never>;
  scanFile: { fileId: string };
  removeFile: { fileId: string };
  removeBytes: { keys: string[] };
  tellApplicant: { applicationId: string; event: ApplicantEvent; of?: string };
  tellArea: { noticeId: string; after?: string };
  endNotices: Record<string, never>;
  tellFollowers: { updateId: string };
  sweepUploads: Record<string, never>;
  expireDrafts: Record<string, never>;
  expirePermits: Record<string, never>;
  remindHolders: Record<string, never>;
  measurePaces: Record<string, never>;
  escalateCases: Record<string, never>;
  measureRecords: Record<string, never>;
  scanRecordFile: { fileId: string };
  readRecordFile: { fileId: string };
  publishRecords: Record<string, never>;
  housekeeping: Record<string, never>;
};
