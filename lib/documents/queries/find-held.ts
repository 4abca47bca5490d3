import { authorize } from "@/lib/access/policy";
import type { Slot } from "@/lib/applications/queries/find-slot";
import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { canSeeDocuments, documentsVisibleTo } from "@/lib/documents/policy";

const MOST = 40;

/** The files of one place, in the order they came. */
export function findHeld(db: Db, actor: Resident, { applicationId, itemId, kind }: Pick<Slot, "applicationId" | "itemId" | "kind">) {
  authorize(canSeeDocuments(actor), actor);
  return db.document.findMany({
    where: { applicationId, itemId, kind, ...documentsVisibleTo(actor) },
    orderBy: { id: "asc" },
    take: MOST,
    select: {
      id: true,
      status: true,
      note: true,
      file: { select: { id: true, name: true, type: true, size: true, status: true, problem: true, facts: true, previewKey: true } },
    },
  });
}

export type HeldFile = Awaited<ReturnType<typeof findHeld>>[number];
