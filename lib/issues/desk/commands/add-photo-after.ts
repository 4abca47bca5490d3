import type { Readable } from "node:stream";
import { authorize } from "@/lib/access/policy";
import type { Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { findIssue } from "@/lib/issues/desk/find-issue";
import { canDoIssue, canWorkOnIssue, isOver } from "@/lib/issues/desk/policy";
import { addIssuePhoto } from "@/lib/issues/photos/add-photo";

/** Takes a photo of the place as the crew leaves it, from whoever may say that the report is done. */
export async function addPhotoAfter(actor: Staff, ref: string, file: { name: string; type: string }, bytes: Readable) {
  const { id: reportId } = await asActor(actor, async (db) => {
    const found = await findIssue(db, actor, ref);
    authorize(canWorkOnIssue(actor, found), actor);
    if (isOver(found)) throw new DomainError("issueDesk.over");
    if (!canDoIssue(actor, found)) throw new DomainError("issueDesk.closedIt");
    return found;
  });
  return addIssuePhoto(actor, { reportId, side: "after" }, file, bytes);
}
