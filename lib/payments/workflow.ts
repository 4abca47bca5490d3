/** GOV.UK Pay's states; the table payment_transition in the database refuses every other move. */
export type PaymentStatus = "created" | "started" | "submitted" | "success" | "failed" | "cancelled" | "error";

/** Not decided yet: its bills are held for it. */
export const undecided: PaymentStatus[] = ["created", "started", "submitted"];
export const isUndecided = ({ status }: { status: string }) => undecided.includes(status as PaymentStatus);

/** Minutes until an unfinished payment is over, as GOV.UK Pay has it. */
export const OPEN_MINUTES = 90;
