import { authorize } from "@/lib/access/policy";
import { findVersion } from "@/lib/applications/queries/find-version";
import type { Draft } from "@/lib/applications/draft";
import { applicationsVisibleTo, canSeeApplications } from "@/lib/applications/policy";
import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";

/** A draft by its reference, with the service as it was when the draft was begun. Throws NotFoundError. */
export async function findDraft(db: Db, actor: Resident, ref: string) {
  authorize(canSeeApplications(actor), actor);
  const { answers, ...application } = await db.application.findFirstOrThrow({
    where: { ref, status: "draft", ...applicationsVisibleTo(actor) },
    select: {
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
          file: { select: { id: true, name: true, size: true, type: true, status: true, problem: true, sha256: true } },
        },
      },
    },
  });
  const draft = answers as unknown as Draft;
  return {
    ...application,
    draft: { ...draft, answers: draft.answers ?? {}, seen: draft.seen ?? [] } satisfies Draft as Draft,
    definition: await findVersion(db, application.service, application.version),
  };
}

export type FoundDraft = Awaited<ReturnType<typeof findDraft>>;
