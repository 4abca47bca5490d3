import { defineWorkflow } from "@/lib/workflow/define-workflow";

/** GOV.UK Pay's states; the table payment_transition in the database refuses every other move. */
export type PaymentStatus = "created" | "started" | "submitted" | "success" | "failed" | "cancelled" | "error";

type PaymentStep = "start" | "submit" | "succeed" | "decline" | "cancel" | "giveUp" | "mismatch";

/** The database holds the same moves (payment_transition) and refuses every other; a test compares the two. */
export const paymentWorkflow = defineWorkflow<PaymentStatus, PaymentStep>({
  start: { from: ["created"], to: "started" },
  submit: { from: ["started"], to: "submitted" },
  succeed: { from: ["started", "submitted"], to: "success" },
  decline: { from: ["started", "submitted"], to: "failed" },
  cancel: { from: ["created", "started", "submitted"], to: "cancelled" },
  giveUp: { from: ["created"], to: "error" },
  mismatch: { from: ["started", "submitted"], to: "error" },
});

/** Not decided yet: its bills are held for it. */
export const undecided: PaymentStatus[] = ["created", "started", "submitted"];
export const isUndecided = ({ status }: { status: string }) => undecided.includes(status as PaymentStatus);

/** Minutes until an unfinished payment is over, as GOV.UK Pay has it. */
export const OPEN_MINUTES = 90;
