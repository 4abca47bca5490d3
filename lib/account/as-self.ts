import { findSelf } from "@/lib/access/queries";
import type { Resident } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";

/** The person behind an actor, acting for themselves: a profile is never the business's or the relative's. */
export async function asSelf(actor: Resident): Promise<Resident> {
  if (actor.mandate.kind === "self") return actor;
  const self = await asActor(actor, (db) => findSelf(db, actor.accountId));
  if (!self) throw new NotFoundError("nobody of their own");
  return self;
}
