import { authorize } from "@/lib/access/policy";
import type { Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { fillReply } from "@/lib/issues/desk/canned-reply";
import { today } from "@/lib/issues/desk/queue/queue-places";
import { moveIssue } from "@/lib/issues/desk/commands/move-issue";
import { lockIssue } from "@/lib/issues/desk/find-issue";
import { canWorkOnIssue } from "@/lib/issues/desk/policy";
import type { IssueAnswer } from "@/lib/issues/desk/schema";

/** Writes to everybody who follows a report, once for each form: in free words, or a reply of its category whose fields are checked. */
export const answerFollowers = (actor: Staff, { ref, key, reply, text, fields }: IssueAnswer) =>
  asActor(actor, async (db) => {
    const found = await lockIssue(db, actor, ref);
    authorize(canWorkOnIssue(actor, found), actor);
    if (found.duplicateOfId) throw new DomainError("issueDesk.isDuplicate");
    if (await db.issueUpdate.count({ where: { reportId: found.id, key } })) return;
    const words = reply ? fillReply(found.category, reply, fields, today()) : { en: text };
    await moveIssue(db, actor, found, { kind: "note", text: words.en, key, facts: reply ? { reply, words } : {} });
  });
