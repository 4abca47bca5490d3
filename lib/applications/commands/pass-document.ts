import { authorize } from "@/lib/access/policy";
import { keepDraft, lockDraft } from "@/lib/applications/commands/save-page";
import { canDraft } from "@/lib/applications/policy";
import type { Task } from "@/lib/applications/draft/progress";
import { progressOfDraft } from "@/lib/applications/draft/progress-of-draft";
import type { Resident } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { DomainError, NotFoundError } from "@/lib/errors";

/**
 * Goes on from one of the documents of a draft. Resolves to what is to do next; undefined when all that is left is to wait for the check of
 * files. Throws DomainError when a file is still needed, or one that was not taken stands there.
 */
export const passDocument = (actor: Resident, ref: string, document: string): Promise<Task | undefined> =>
  asActor(actor, async (db) => {
    authorize(canDraft(actor), actor);
    const found = await lockDraft(db, actor, ref);
    const seen = [...new Set([...found.draft.seen, document])];
    const draft = { ...found.draft, seen };
    const { tasks } = progressOfDraft(found, draft);
    const at = tasks.findIndex(({ kind, id }) => kind === "document" && id === document);
    if (at < 0) throw new NotFoundError("no such document");
    const { status } = tasks[at]!;
    if (status === "notStarted") throw new DomainError("documents.choose");
    if (status === "problem") throw new DomainError("documents.notTaken");
    if (!found.draft.seen.includes(document)) await keepDraft(db, found, draft);
    const later = [...tasks.slice(at + 1), ...tasks.slice(0, at)];
    return later.find((task) => task.status !== "completed" && task.status !== "cannotStart");
  });
