import { defineWorkflow } from "@/lib/workflow/define-workflow";

export type NoticeStatus = "draft" | "awaitingApproval" | "published" | "ended" | "withdrawn";
export type NoticeStep = "change" | "ask" | "sendBack" | "publish" | "end" | "withdraw";

export const noticeWorkflow = defineWorkflow<NoticeStatus, NoticeStep>({
  change: { from: ["draft"], to: "draft" },
  ask: { from: ["draft"], to: "awaitingApproval" },
  /** Refused, taken back, or nobody decided in time. */
  sendBack: { from: ["awaitingApproval"], to: "draft" },
  publish: { from: ["awaitingApproval"], to: "published" },
  end: { from: ["published"], to: "ended" },
  withdraw: { from: ["published"], to: "withdrawn" },
});
