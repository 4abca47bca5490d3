import { authorize } from "@/lib/access/policy";
import type { Staff } from "@/lib/auth/actor";
import { findReply } from "@/lib/city/issues/replies";
import { asActor, type Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { fillReply } from "@/lib/issues/desk/canned-reply";
import { moveIssue } from "@/lib/issues/desk/commands/move-issue";
import { stepOf } from "@/lib/issues/desk/ends";
import { lockIssue, type FoundIssue } from "@/lib/issues/desk/find-issue";
import { canDoIssue, canWorkOnIssue, isOver } from "@/lib/issues/desk/policy";
import { today } from "@/lib/issues/desk/queue/queue-places";
import type { IssueEnd } from "@/lib/issues/desk/schema";
import { issueWorkflow, type IssueStatus } from "@/lib/issues/workflow";

const kinds = { resolve: "resolved", refer: "referred", close: "closed" } as const;

/**
 * Ends a report with how it ended, and with a photo of the place as it is now or a sentence that everybody reads. Who does it instead of the
 * city is named. The table asks for the same.
 */
export const endIssue = (actor: Staff, { ref, seen, resolution, whom, ...said }: IssueEnd) =>
  asActor(actor, async (db) => {
    const found = await lockIssue(db, actor, ref, seen);
    authorize(canWorkOnIssue(actor, found), actor);
    if (isOver(found)) throw new DomainError("issueDesk.endedAlready");
    if (!canDoIssue(actor, found)) throw new DomainError("issueDesk.closedIt");
    const photos = await photosAfter(db, found);
    const words = said.reply && !said.text ? readyWords(found, said.reply, resolution) : undefined;
    const text = words?.en ?? said.text;
    if (!text && (resolution !== "fixed" || !photos)) throw new DomainError("issueDesk.photoOrSentence");
    const step = stepOf(resolution);
    const status = issueWorkflow.next(step, found.status as IssueStatus);
    await moveIssue(db, actor, found, {
      ...{ kind: kinds[step], status, text, facts: { resolution, photos, ...(step === "refer" && { whom }), ...(words && { words }) } },
      data: { resolution, closedBy: actor.accountId, scheduledOn: null },
    });
  });

/** A ready reply in every language. Throws DomainError for one that is said where a report ends otherwise. */
function readyWords({ category }: FoundIssue, reply: string, resolution: IssueEnd["resolution"]) {
  const words = fillReply(category, reply, {}, today());
  if (findReply(category, reply)?.step !== stepOf(resolution)) throw new DomainError("issueDesk.replyFits");
  return words;
}

/** Photos of the place as it is now: those that a crew took since it was reported, or opened again. */
export const photosAfter = (db: Db, { id: reportId, reopenedAt, reportedAt }: FoundIssue) =>
  db.issuePhoto.count({
    where: { reportId, side: "after", addedAt: { gte: reopenedAt ?? reportedAt }, file: { status: { in: ["checking", "received"] } } },
  });
