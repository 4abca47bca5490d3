import type { Actor } from "@/lib/auth/actor";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import type { IssueDraft } from "@/lib/issues/draft/draft";
import { storage } from "@/lib/storage/storage";

const shown = { file: { select: { previewKey: true } } } as const;
const clean = { file: { status: "received", previewKey: { not: null } } } as const;

/**
 * A photo of a report, as it was drawn anew: to everybody who sees the report, by the database's own rules, and before that to whoever
 * writes it. Throws NotFoundError.
 */
export async function openIssuePhoto(actor: Actor, id: string, draft: IssueDraft | undefined) {
  const found =
    (await asActor(actor, (db) => db.issuePhoto.findFirst({ where: { id, ...clean }, select: shown }))) ??
    (draft &&
      (await asSystem("issueDraft", (db) => db.issuePhoto.findFirst({ where: { id, draftId: draft.id, ...clean }, select: shown }))));
  if (!found) throw new NotFoundError("no such photo");
  return storage().open(found.file.previewKey!);
}
