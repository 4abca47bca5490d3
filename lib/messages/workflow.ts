import { defineWorkflow } from "@/lib/workflow/define-workflow";

export type ThreadStatus = "open" | "closed";

/** Whoever writes in a closed thread opens it again. */
export const threadWorkflow = defineWorkflow<ThreadStatus, "write" | "close" | "handOver">({
  write: { from: ["open", "closed"], to: "open" },
  close: { from: ["open"], to: "closed" },
  handOver: { from: ["open"], to: "open" },
});

/** Whose turn it is. The names sort as the staff's queue does: what waits for the city first. */
export type WaitsFor = "city" | "nobody" | "resident";

/** What a thread is about: a question, or what the account pages begin by themselves. */
export type Topic = "question" | "suspiciousActivity" | "nameCorrection" | "accessQuestion";

/** The word that a list shows for a thread. */
export const shownState = ({ status, waitsFor }: { status: string; waitsFor: string }) =>
  status === "closed" ? "closed" : (waitsFor as WaitsFor);

/** Something was written that the party has not opened; one's own messages and notes of staff do not count. */
export const isUnread = ({ residentReadAt, lastMessageAt }: { residentReadAt: Date | null; lastMessageAt: Date }) =>
  !residentReadAt || residentReadAt < lastMessageAt;
