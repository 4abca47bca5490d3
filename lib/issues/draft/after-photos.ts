import type { Actor } from "@/lib/auth/actor";
import { findCategory } from "@/lib/city/issues/categories";
import type { IssueDraft } from "@/lib/issues/draft/draft";
import { stepOf, type ReportStep } from "@/lib/issues/draft/steps";
import { requirePhotos, waitForPhotos } from "@/lib/issues/photos/draft-photos";
import { listNearby } from "@/lib/issues/queries/list-nearby";

/**
 * Where it goes on behind the photos: to what others reported here; where nobody did, past it. Throws DomainError while one of the photos
 * is not received.
 */
export async function afterPhotos(actor: Actor, draft: IssueDraft, from: "check" | undefined): Promise<ReportStep> {
  await waitForPhotos(draft.id); // a check takes a second or two, and nobody is refused for that
  await requirePhotos(draft.id);
  if (from) return from;
  const kind = findCategory(draft.category ?? "");
  if (!kind || !draft.place) return stepOf(draft);
  return (await listNearby(actor, kind, draft.place)).length ? "nearby" : "details";
}
