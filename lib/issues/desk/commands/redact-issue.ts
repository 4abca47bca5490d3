import { authorize } from "@/lib/access/policy";
import type { Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { moveIssue } from "@/lib/issues/desk/commands/move-issue";
import { lockIssue } from "@/lib/issues/desk/find-issue";
import { canWorkOnIssue } from "@/lib/issues/desk/policy";
import { redact } from "@/lib/issues/desk/redaction";
import type { IssueRedaction } from "@/lib/issues/desk/schema";

/** Takes something out of what everybody reads; the department keeps the original. An unchanged text brings everything back. */
export const redactIssue = (actor: Staff, { ref, seen, text }: IssueRedaction) =>
  asActor(actor, async (db) => {
    const found = await lockIssue(db, actor, ref, seen);
    authorize(canWorkOnIssue(actor, found), actor);
    const isWhole = sameText(text, found.description);
    const redacted = isWhole ? null : redact(found.description.replace(/\r\n/g, "\n"), text.replace(/\r\n/g, "\n"));
    if (redacted === undefined) throw new DomainError("issueDesk.onlyTakeOut");
    await moveIssue(db, actor, found, { kind: "redacted", data: { redacted }, isPublic: false, facts: { isWhole } });
  });

const sameText = (a: string, b: string) => a.replace(/\s+/g, " ").trim() === b.replace(/\s+/g, " ").trim();
