import { defineWorkflow } from "@/lib/workflow/define-workflow";

/** GOV.UK Pay's states; the table payment_transition in the database refuses every other move. */
export type PaymentStatus = "created" | "started" | "submitted" | "success" | "failed" | "cancelled" | "error";

type PaymentStep = "start" | "submit" | "succeed" | "decline" | "expire" | "cancel" | "giveUp" | "mismatch";

/** The database holds the same moves (payment_transition) and refuses every other; a test compares the two. */
export const paymentWorkflow = defineWorkflow<PaymentStatus, PaymentStep>({
  start: { from: ["created"], to: "started" },
  submit: { from: ["started"], to: "submitted" },
  succeed: { from: ["started", "submitted"], to: "success" },
  decline: { from: ["started", "submitted"], to: "failed" },
  expire: { from: ["started", "submitted"], to: "failed" },
  cancel: { from: ["created", "started", "submitted"], to: "cancelled" },
  giveUp: { from: ["created", "started", "submitted"], to: "error" },
  mismatch: { from: ["started", "submitted"], to: "error" },
});

/** Not decided yet: its bills are held for it. */
export const undecided: PaymentStatus[] = ["created", "started", "submitted"];
export const isUndecided = ({ status }: { status: string }) => undecided.includes(status as PaymentStatus);

/** Minutes until an unfinished payment is over, as GOV.UK Pay has it. */
export const OPEN_MINUTES = 90;

/** Minutes until an attempt that has no charge at the provider is given up. */
export const START_MINUTES = 2;

/** The word that a list shows for a payment: its state, or why it ended where the state alone would mislead. */
export const shownStatus = ({ status, failure }: { status: string; failure: string | null }) =>
  failure === "expired" || failure === "mismatch" ? failure : (status as PaymentStatus);

/** Why a payment ended without money; the words for each stand in messages/<language>/payments.json. */
export const failures = ["declined", "cancelled", "expired", "provider", "mismatch"] as const;
export type Failure = (typeof failures)[number];
