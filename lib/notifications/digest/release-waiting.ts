import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";
import { laneOf } from "@/lib/notifications/delivery/lane";

/** What waited for a daily mail that does not come any more: it leaves now, or not at all. As the system. */
export async function releaseWaiting(db: Db, accountId: string, pace: "atOnce" | "never"): Promise<void> {
  const where = { accountId, waitsForDigest: true };
  if (pace === "never") return void (await db.delivery.deleteMany({ where }));
  const { count } = await db.delivery.updateMany({ where, data: { waitsForDigest: false, nextTryAt: now() } });
  if (count) await enqueue(db, "deliver", { lane: laneOf(accountId, "primary") });
}
