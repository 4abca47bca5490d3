import { findSlot } from "@/lib/applications/queries/find-slot";
import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { findHeld } from "@/lib/documents/queries/find-held";
import { listReusable } from "@/lib/documents/queries/list-documents";

/** What a page shows of one place for files. Throws NotFoundError where none is asked for. */
export async function findPlace(db: Db, actor: Resident, ref: string, wanted: string) {
  const slot = await findSlot(db, actor, ref, wanted);
  const onlyImages = slot.needed?.portrait === true;
  return { slot, held: await findHeld(db, actor, slot), reusable: await listReusable(db, actor, { ...slot, onlyImages }) };
}
