import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { asActor, asSystemIn } from "@/lib/db/as-actor";
import { DomainError, NotFoundError } from "@/lib/errors";
import type { IssueDraft } from "@/lib/issues/draft/draft";
import { requirePhotos } from "@/lib/issues/photos/draft-photos";
import { isOpen } from "@/lib/issues/workflow";

/** More of one place tell a crew nothing. */
const ENOUGH = 9;

/** The photos of a report that is being written go to one of the same problem, and nothing else of it does. Throws NotFoundError where there is no such report. */
export async function givePhotos(actor: Actor, draft: IssueDraft | undefined, ref: string): Promise<void> {
  if (!draft) throw new DomainError("issues.draftGone");
  await requirePhotos(draft.id);
  await asActor(actor, async (db) => {
    const shown = { reportId: true, category: true, status: true } as const;
    const { reportId, category, status } = await db.publicIssue.findUniqueOrThrow({ where: { ref }, select: shown });
    if (!isOpen(status) || category !== draft.category) throw new NotFoundError("not the same problem");
    await asSystemIn(db, async () => {
      if ((await db.issuePhoto.count({ where: { reportId } })) >= ENOUGH) throw new DomainError("issues.photosEnough");
      await db.issuePhoto.updateMany({ where: { draftId: draft.id, file: { status: "received" } }, data: { draftId: null, reportId } });
    });
    record(db, actor, "issue.photosGiven", { id: reportId });
  });
}
