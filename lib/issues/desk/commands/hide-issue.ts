import { authorize } from "@/lib/access/policy";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { moveIssue } from "@/lib/issues/desk/commands/move-issue";
import { lockIssue } from "@/lib/issues/desk/find-issue";
import { canWorkOnIssue } from "@/lib/issues/desk/policy";
import type { IssuePrivacy } from "@/lib/issues/desk/schema";

/** Makes a report private, so that nobody in public finds it in any way, or public again. Twice the same changes nothing. */
export const hideIssue = (actor: Staff, { ref, seen, to }: IssuePrivacy) =>
  asActor(actor, async (db) => {
    const found = await lockIssue(db, actor, ref, seen);
    authorize(canWorkOnIssue(actor, found), actor);
    if ((found.hiddenAt !== null) === (to === "private")) return;
    await moveIssue(db, actor, found, {
      ...{ kind: "redacted", isPublic: false, facts: { to } },
      data: { hiddenAt: to === "private" ? now() : null },
    });
  });
