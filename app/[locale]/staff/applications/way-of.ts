import type { Batch } from "@/lib/staff/batches/find-batch";

/** What a batch did, as its words are called. */
export function wayOf({ kind, target, accountId }: Pick<Batch, "kind" | "target" | "accountId">) {
  if (kind === "priority") return target === "1" ? "urgent" : "usual";
  return target === "" ? "putBack" : target === accountId ? "take" : "assign";
}
