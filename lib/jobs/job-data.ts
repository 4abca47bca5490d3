/** What each job is told: ids, and secrets only sealed. */
export type JobData = {
  secretMail: { accountId: string; template: "signInCode"; sealed: string };
  deliver: { deliveryId: string };
  settlePayment: { paymentId: string };
  contactMail: { contactMessageId: string };
  sandboxWebhook: { chargeId: string; eventId: string };
  housekeeping: Record<string, never>;
};
