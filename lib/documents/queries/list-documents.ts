import { authorize } from "@/lib/access/policy";
import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { canSeeDocuments, documentsVisibleTo } from "@/lib/documents/policy";
import { beyond, type Cursor } from "@/lib/keyset";

export const DOCUMENTS_A_PAGE = 20;

const listed = {
  id: true,
  kind: true,
  name: true,
  status: true,
  note: true,
  createdAt: true,
  file: { select: { id: true, name: true, type: true, size: true, status: true, problem: true } },
  application: { select: { ref: true, service: true, subject: true, status: true } },
  message: { select: { thread: { select: { id: true, subject: true } } } },
} as const;

/** Everything that was sent, the newest first; one more than a page, to know whether there are more. */
export function listDocuments(db: Db, actor: Resident, after?: Cursor) {
  authorize(canSeeDocuments(actor), actor);
  return db.document.findMany({
    where: { ...documentsVisibleTo(actor), draftOf: null, ...beyond(after, "createdAt", "desc") },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: DOCUMENTS_A_PAGE + 1,
    select: listed,
  });
}

export type ListedDocument = Awaited<ReturnType<typeof listDocuments>>[number];

const MOST_TO_REUSE = 10;

/** The newest files that were received and could go to another place too, each with what it was for first. */
export function listReusable(db: Db, actor: Resident, place: { applicationId: string; kind: string; onlyImages: boolean }) {
  authorize(canSeeDocuments(actor), actor);
  const { applicationId, kind, onlyImages } = place;
  return db.storedFile.findMany({
    where: {
      ...documentsVisibleTo(actor),
      area: "applications",
      status: "received",
      documents: { some: {}, none: { applicationId, kind } },
      ...(onlyImages && { type: { in: ["image/jpeg", "image/png"] } }),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST_TO_REUSE,
    select: {
      id: true,
      name: true,
      createdAt: true,
      documents: { orderBy: { id: "asc" }, take: 1, select: { kind: true, name: true, application: { select: { service: true } } } },
    },
  });
}

export type ReusableFile = Awaited<ReturnType<typeof listReusable>>[number];
