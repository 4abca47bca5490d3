import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { subjectOf } from "@/lib/issues/desk/commands/move-issue";
import { findIssue } from "@/lib/issues/desk/find-issue";
import { canWorkOnIssue } from "@/lib/issues/desk/policy";
import type { IssueNote } from "@/lib/issues/desk/schema";

/** Writes a note that only the department reads, once for each form. */
export const noteIssue = (actor: Staff, { ref, text, key }: IssueNote) =>
  asActor(actor, async (db) => {
    const found = await findIssue(db, actor, ref);
    authorize(canWorkOnIssue(actor, found), actor);
    const data = {
      reportId: found.id,
      at: now(),
      kind: "note",
      status: found.status,
      isPublic: false,
      text,
      byAccountId: actor.accountId,
      key,
    };
    const { count } = await db.issueUpdate.createMany({ data: [data], skipDuplicates: true });
    if (count) record(db, actor, "issue.noted", subjectOf(found));
  });
