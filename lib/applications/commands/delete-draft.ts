import { authorize } from "@/lib/access/policy";
import { canDraft } from "@/lib/applications/policy";
import { lockDraft } from "@/lib/applications/commands/save-page";
import { record } from "@/lib/audit/record";
import type { Resident } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";

/** Removes a draft with its documents; their files stay in the person's wallet until they are swept. Throws NotFoundError once it was sent. */
export const deleteDraft = (actor: Resident, ref: string) =>
  asActor(actor, async (db) => {
    authorize(canDraft(actor), actor);
    const { id } = await lockDraft(db, actor, ref);
    await db.application.delete({ where: { id }, select: { id: true } });
    record(db, actor, "application.deleted", { id });
  });
