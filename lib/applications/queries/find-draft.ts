import { authorize } from "@/lib/access/policy";
import { findVersion } from "@/lib/applications/queries/find-version";
import type { Draft } from "@/lib/applications/draft/draft";
import { applicationsVisibleTo, canSeeApplications } from "@/lib/applications/policy";
import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { oneByOne } from "@/lib/db/one-by-one";
import { NotFoundError } from "@/lib/errors";

const draftShape = {
  id: true,
  ref: true,
  partyId: true,
  accountId: true,
  departmentId: true,
  service: true,
  version: true,
  revision: true,
  answers: true,
  savedAt: true,
  expiresAt: true,
  passport: {
    select: {
      consents: {
        where: { status: { not: "withdrawn" } },
        take: 1,
        select: { id: true, status: true, aboutHash: true, name: true, email: true, sends: true, signedName: true, askedAt: true, expiresAt: true, answeredAt: true }, // prettier-ignore
      },
    },
  },
  documents: {
    where: { itemId: null },
    orderBy: { id: "asc" },
    take: 200,
    select: {
      id: true,
      kind: true,
      remark: true,
      file: { select: { id: true, previewKey: true, name: true, size: true, type: true, status: true, problem: true, sha256: true } },
    },
  },
} as const;

const findRows = (db: Db, where: { partyId: string; ref?: string }, most: number) =>
  db.application.findMany({
    where: { ...where, status: "draft" },
    orderBy: [{ savedAt: "desc" }, { id: "desc" }],
    take: most,
    select: draftShape,
  });
type DraftRow = Awaited<ReturnType<typeof findRows>>[number];

/** A draft by its reference, with the service as it was when the draft was begun. Throws NotFoundError. */
export async function findDraft(db: Db, actor: Resident, ref: string) {
  authorize(canSeeApplications(actor), actor);
  const [row] = await findRows(db, { ref, ...applicationsVisibleTo(actor) }, 1);
  if (!row) throw new NotFoundError("no such draft");
  return toDraft(db, row);
}

export type FoundDraft = Awaited<ReturnType<typeof findDraft>>;

/** The drafts of a party, the last saved first. Nothing for who may not see applications. */
export async function listNewestDrafts(db: Db, actor: Resident, most: number): Promise<FoundDraft[]> {
  if (!canSeeApplications(actor)) return [];
  const rows = await findRows(db, applicationsVisibleTo(actor), most);
  return oneByOne(rows, (row) => toDraft(db, row));
}

async function toDraft(db: Db, { answers, ...application }: DraftRow) {
  const kept = answers as unknown as Partial<Draft>;
  const draft: Draft = { ...kept, answers: kept.answers ?? {}, seen: kept.seen ?? [] };
  return { ...application, draft, definition: await findVersion(db, application.service, application.version) };
}
