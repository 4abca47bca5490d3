type Way = { status: string; nextTryAt: Date | null; waitsForDigest: boolean };

/** How a delivery stands, as both sides read it. */
export type ShownWay = "waits" | "onItsWay" | "sent" | "delivered" | "again" | "failed" | "ours";

export function shownWay({ status, nextTryAt, waitsForDigest }: Way): ShownWay {
  if (waitsForDigest) return "waits";
  if (status === "sent" || status === "delivered") return status;
  if (status === "technicalFailure") return "ours";
  if (status === "permanentFailure") return "failed";
  if (status === "temporaryFailure") return nextTryAt ? "again" : "failed";
  return "onItsWay";
}

export const wayTone = {
  waits: "plain",
  onItsWay: "info",
  sent: "success",
  delivered: "success",
  again: "warning",
  failed: "warning",
  ours: "warning",
} as const;
