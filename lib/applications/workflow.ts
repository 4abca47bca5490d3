import { defineWorkflow } from "@/lib/workflow/define-workflow";

export type ApplicationStatus =
  | "draft"
  | "awaitingFee"
  | "submitted"
  | "intakeCheck"
  | "inReview"
  | "inspection"
  | "pendingDecision"
  | "actionRequired"
  | "approvedAwaitingPayment"
  | "issued"
  | "refused"
  | "withdrawn"
  | "cancelled"
  | "expired";

/** What an applicant and time do; the steps of staff are in their own table (lib/staff). */
export type ApplicantStep = "send" | "sendUnpaid" | "pay" | "withdraw" | "expire";

/** With the city: queues hold these. */
const withTheCity: ApplicationStatus[] = ["submitted", "intakeCheck", "inReview", "inspection", "pendingDecision"];
export const isWithTheCity = (status: string) => withTheCity.some((one) => one === status);
export const ended: ApplicationStatus[] = ["issued", "refused", "withdrawn", "cancelled", "expired"];

export const applicantWorkflow = defineWorkflow<ApplicationStatus, ApplicantStep>({
  send: { from: ["draft"], to: "submitted" },
  sendUnpaid: { from: ["draft"], to: "awaitingFee" },
  pay: { from: ["awaitingFee"], to: "submitted" },
  withdraw: { from: ["awaitingFee", ...withTheCity, "actionRequired", "approvedAwaitingPayment"], to: "withdrawn" },
  expire: { from: ["draft"], to: "expired" },
});

/** The city has it, or had it: it can be asked about. */
export const takesMessages = { status: { notIn: ["draft", "expired"] satisfies ApplicationStatus[] } };
export const canBeAskedAbout = (status: string) => !takesMessages.status.notIn.some((one) => one === status);

export const canWithdraw = (status: string) => applicantWorkflow.open(status as ApplicationStatus).includes("withdraw");
