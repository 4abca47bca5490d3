import { cache } from "react";
import type { Resident } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { canSeeThreads } from "@/lib/messages/policy";

/** Threads with something unread, counted up to a hundred; without the one that is being opened, which is read now. */
export const countUnread = cache(async (actor: Resident, opening?: string): Promise<number> => {
  if (!canSeeThreads(actor)) return 0;
  const [row] = await asActor(
    actor,
    (db) => db.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM (
        SELECT FROM thread WHERE party_id = ${actor.partyId}::uuid AND (resident_read_at IS NULL OR resident_read_at < last_message_at)
          AND id IS DISTINCT FROM ${opening ?? null}::uuid LIMIT 100) unread`,
  );
  return row!.n;
});
