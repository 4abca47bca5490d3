import { authorize } from "@/lib/access/policy";
import type { Actor, Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { canSeeQueue } from "@/lib/staff/policy";
import { noteListed, readPart, type QueuedCase } from "@/lib/staff/queue/list-queue";
import { searchCases } from "@/lib/staff/queue/search-cases";
import type { QueueWish } from "@/lib/staff/queue/views";

const CASES_A_PART = 500;

/** Whoever may not see the queue learns it before the first byte of a file. */
export function authorizeExport(actor: Actor): asserts actor is Staff {
  authorize(canSeeQueue(actor), actor);
}

/**
 * Everything that the queue holds for this wish and this actor, part by part, each in a transaction of its own: as long as the list is, no
 * more than one part is in memory. Whose cases leave as a file is written down.
 */
export async function* exportQueue(actor: Staff, wish: QueueWish): AsyncGenerator<QueuedCase[]> {
  let after: string | undefined;
  do {
    const { cases, next } = await asActor(actor, async (db) => {
      const found = await searchCases(db, wish);
      const part = await readPart(db, actor, wish, { found, after, take: CASES_A_PART });
      noteListed(db, actor, wish, part.cases, "exported");
      return part;
    });
    yield cases;
    after = next;
  } while (after);
}
