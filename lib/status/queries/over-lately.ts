import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { listOver } from "@/lib/status/queries/list-notices";

const DAYS_MS = 30 * 86_400_000;

/** What is over, for anyone: the newest of the last thirty days. */
export async function overLately() {
  const at = now();
  const { notices } = await asActor({ kind: "visitor" }, (db) => listOver(db, at));
  return notices.filter(({ startsAt }) => at.getTime() - startsAt.getTime() < DAYS_MS);
}
