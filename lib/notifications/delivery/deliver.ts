import { asSystem } from "@/lib/db/as-actor";
import { faultPoint } from "@/lib/fault-point";
import { enqueue } from "@/lib/jobs/enqueue";
import { attempt } from "@/lib/notifications/delivery/attempt";
import { claim } from "@/lib/notifications/delivery/claim";
import { settle } from "@/lib/notifications/delivery/settle";

/** So many of one address in one job; the next job goes on. */
const IN_A_JOB = 10;

/** Tells an address everything that waits for it, one after another, until something has to be tried again later. */
export async function deliver(lane: string): Promise<void> {
  for (let n = 0; n < IN_A_JOB; n += 1) {
    const claimed = await claim(lane);
    if (!claimed) return;
    const outcome = await attempt(claimed);
    faultPoint("mail.sent");
    if (!(await settle(claimed, outcome))) return;
  }
  await asSystem("deliver", (db) => enqueue(db, "deliver", { lane }));
}
