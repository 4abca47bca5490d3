import { authorize } from "@/lib/access/policy";
import type { Staff } from "@/lib/auth/actor";
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
 * city is named. A ready sentence is one for this end. The table asks for the photo or the sentence, too.
 */
export const endIssue = (actor: Staff, { ref, seen, resolution, whom, ...said }: IssueEnd) =>
  asActor(actor, async (db) => {
    const found = await lockIssue(db, actor, ref, seen);
    authorize(canWorkOnIssue(actor, found), actor);
    if (isOver(found)) throw new DomainError("issueDesk.endedAlready");
    if (!canDoIssue(actor, found)) throw new DomainError("issueDesk.closedIt");
    const step = stepOf(resolution);
    const words = said.reply && !said.text ? fillReply(found.category, said.reply, { body: whom }, today(), step) : undefined;
    const text = words?.en ?? said.text;
    const photos = await photosAfter(db, found);
    if (!text && (resolution !== "fixed" || !photos)) throw new DomainError(`issueDesk.${await whatIsMissing(db, found, resolution)}`);
    const status = issueWorkflow.next(step, found.status as IssueStatus);
    await moveIssue(db, actor, found, {
      ...{ kind: kinds[step], status, text, facts: { resolution, photos, ...(step === "refer" && { whom }), ...(words && { words }) } },
      data: { resolution, closedBy: actor.accountId, scheduledOn: null },
    });
  });

const whatIsMissing = async (db: Db, found: FoundIssue, resolution: string) =>
  resolution === "fixed" && (await photosAfter(db, found, "checking")) ? "photoChecked" : "photoOrSentence";

/** Photos of the place as it is now that everybody sees: a crew took them since it was reported, or opened again, and they were found clean. */
export const photosAfter = (db: Db, { id: reportId, reopenedAt, reportedAt }: FoundIssue, status: "received" | "checking" = "received") =>
  db.issuePhoto.count({ where: { reportId, side: "after", hiddenAt: null, addedAt: { gte: reopenedAt ?? reportedAt }, file: { status } } });
