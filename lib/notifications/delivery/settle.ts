import { now } from "@/lib/clock";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Outcome } from "@/lib/notifications/delivery/attempt";
import type { Claimed } from "@/lib/notifications/delivery/claim";
import { fallBack } from "@/lib/notifications/delivery/fall-back";
import { deliveryWorkflow, givesUp, pauseAfter } from "@/lib/notifications/workflow";

/** Writes down what became of an attempt, with what follows from it. Resolves to whether the address may be told the next thing now. */
export const settle = (claimed: Claimed, outcome: Outcome) =>
  asSystem("deliver", async (db): Promise<boolean> => {
    const at = now();
    const isFinal = outcome.is !== "refusal" || isOver(claimed, outcome.refusal, at);
    const nextTryAt = isFinal ? null : new Date(at.getTime() + pauseAfter(claimed.attempts));
    const state = { ...stateAfter(outcome), updatedAt: at };
    // Whoever was slower than its claim does not write over what another process did meanwhile.
    const { count } = await db.delivery.updateMany({
      where: { id: claimed.id, status: "sending", attempts: claimed.attempts },
      data: { ...state, nextTryAt, claimedUntil: null },
    });
    if (!count) return false;
    if (claimed.told.kind === "digest" && !nextTryAt) await db.delivery.updateMany({ where: { digestId: claimed.id }, data: state });
    if (!nextTryAt) {
      if (outcome.is !== "sent") await fallBack(db, claimed, outcome);
      return true;
    }
    await comeBack(db, claimed);
    return false;
  });

const comeBack = (db: Db, { lane, attempts }: Claimed) => enqueue(db, "deliver", { lane }, { startAfter: pauseAfter(attempts) / 1_000 });

const isOver = ({ createdAt }: Claimed, refusal: string, at: Date) =>
  refusal === "refused" || refusal === "noAddress" || givesUp(refusal, at.getTime() - createdAt.getTime());

function stateAfter(outcome: Outcome) {
  if (outcome.is === "sent") return { status: deliveryWorkflow.next("handOver", "sending"), failure: null, reply: "" };
  if (outcome.is === "ours") return { status: deliveryWorkflow.next("breakDown", "sending"), failure: "ours", reply: "" };
  const { refusal: failure, reply } = outcome;
  const step = failure === "refused" || failure === "noAddress" ? "refuse" : "putOff";
  return { status: deliveryWorkflow.next(step, "sending"), failure, reply };
}
