import type { Actor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { issueRef } from "@/lib/issues/schema";

/** Where a public report is, for another one at the same place; undefined for whatever is none. */
export async function findPlaceOf(actor: Actor, typed: string | undefined) {
  const ref = typed ? issueRef.safeParse(typed) : undefined;
  if (!ref?.success) return undefined;
  const found = await asActor(actor, (db) =>
    db.publicIssue.findUnique({ where: { ref: ref.data }, select: { ref: true, lat: true, lng: true, address: true } }),
  );
  return found ?? undefined;
}
