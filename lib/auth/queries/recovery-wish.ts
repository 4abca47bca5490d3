import { openReach } from "@/lib/auth/recovery/reach";
import type { Db } from "@/lib/db/as-actor";

/**
 * A wish to get back in, for whoever decides about it: its reference, which the person has to name, and the address and number that the
 * account would answer to. Row-level security shows it to the people desk; null when there is none.
 */
export async function findRecoveryWish(db: Db, id: string) {
  const wish = await db.recoveryRequest.findUnique({ where: { id }, select: { ref: true, reachSealed: true } });
  return wish && { ref: wish.ref, ...openReach(id, wish.reachSealed) };
}
