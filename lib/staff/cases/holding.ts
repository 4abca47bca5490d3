import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import type { FoundCase } from "@/lib/staff/cases/find-case";
import { canWork } from "@/lib/staff/policy";
import { blockersOf } from "@/lib/staff/workflow";

/** Whoever opens a case has it for so long; opening it again later begins anew. */
const HELD_MS = 15 * 60_000;

export type Holder = { by: string; since: Date };

/** Who has the case open now, so that two do not do the same work. */
export const holderOf = ({ openedBy, openedAt }: Pick<FoundCase, "openedBy" | "openedAt">, at: Date = now()): Holder | undefined =>
  openedBy && openedAt && at.getTime() - openedAt.getTime() < HELD_MS ? { by: openedBy, since: openedAt } : undefined;

/** Marks a case that nobody has open as open with the actor, where they could work on it. Resolves to who has it. */
export async function holdCase(db: Db, actor: Staff, found: FoundCase): Promise<Holder | undefined> {
  const holder = holderOf(found);
  if (holder || !canWork(actor, found) || blockersOf("cancel", found.state).length) return holder;
  const at = now();
  const free = { OR: [{ openedAt: null }, { openedAt: { lte: new Date(at.getTime() - HELD_MS) } }] };
  const { count } = await db.application.updateMany({
    where: { id: found.id, ...free },
    data: { openedBy: actor.accountId, openedAt: at },
  });
  return count ? { by: actor.accountId, since: at } : undefined;
}

/** Throws DomainError while a colleague has the case open: it can be taken over first. */
export function requireFree({ accountId }: Staff, found: FoundCase) {
  const holder = holderOf(found);
  if (holder && holder.by !== accountId) throw new DomainError("cases.openElsewhere");
}
