import { authorize } from "@/lib/access/policy";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { moveIssue } from "@/lib/issues/desk/commands/move-issue";
import { lockIssue } from "@/lib/issues/desk/find-issue";
import { canWorkOnIssue } from "@/lib/issues/desk/policy";
import type { PhotoChoice } from "@/lib/issues/desk/schema";

/** Hides a photo from everybody but the department, or shows it again. */
export const hidePhoto = (actor: Staff, { ref, photo }: PhotoChoice) =>
  asActor(actor, async (db) => {
    const found = await lockIssue(db, actor, ref);
    authorize(canWorkOnIssue(actor, found), actor);
    const one = await db.issuePhoto.findFirst({ where: { id: photo, reportId: found.id }, select: { hiddenAt: true } });
    if (!one) throw new NotFoundError("no such photo");
    await db.issuePhoto.update({ where: { id: photo }, data: { hiddenAt: one.hiddenAt ? null : now() }, select: { id: true } });
    await moveIssue(db, actor, found, { kind: "redacted", isPublic: false, facts: { photo, isShown: one.hiddenAt !== null } });
  });
