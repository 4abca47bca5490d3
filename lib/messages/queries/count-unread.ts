import { cache } from "react";
import type { Resident } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { statement } from "@/lib/db/pool";
import { canSeeThreads } from "@/lib/messages/policy";

/**
 * Threads with something unread, counted up to a hundred; without the one that is being opened, which is read now. On every page of a
 * resident, so one statement; the function in the database asks for the mandate itself.
 */
export const countUnread = cache(async (actor: Resident, opening?: string): Promise<number> => {
  if (!canSeeThreads(actor)) return 0;
  const values = [actor.accountId, actor.mandate.id, opening ?? null, now()];
  const [row] = await statement<{ n: number }>("threads_unread", "SELECT threads_unread($1, $2, $3, $4) AS n", values);
  return row!.n;
});
