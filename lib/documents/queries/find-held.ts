import { authorize } from "@/lib/access/policy";
import type { Slot } from "@/lib/applications/queries/find-slot";
import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { canSeeDocuments, documentsVisibleTo } from "@/lib/documents/policy";

const MOST = 40;

const shown = {
  id: true,
  status: true,
  remark: true,
  file: { select: { id: true, name: true, type: true, size: true, status: true, problem: true, facts: true, previewKey: true } },
} as const;

/** The files of one place, in the order they came. */
export function findHeld(db: Db, actor: Resident, { applicationId, itemId, kind }: Pick<Slot, "applicationId" | "itemId" | "kind">) {
  authorize(canSeeDocuments(actor), actor);
  return db.document.findMany({
    where: { applicationId, itemId, kind, ...documentsVisibleTo(actor) },
    orderBy: { id: "asc" },
    take: MOST,
    select: shown,
  });
}

export type HeldFile = Awaited<ReturnType<typeof findHeld>>[number];

/** The files that wait for a message that the actor is writing; `draftOf` as findConversation says. */
export function findWaiting(db: Db, { partyId, accountId }: Resident, draftOf: string) {
  return db.document.findMany({
    where: { draftOf, partyId, file: { accountId } },
    orderBy: { id: "asc" },
    take: MOST,
    select: { id: true, file: { select: { id: true, name: true, type: true, size: true, status: true, problem: true } } },
  });
}

export type WaitingFile = Awaited<ReturnType<typeof findWaiting>>[number];
