import type { Actor } from "@/lib/auth/actor";
import { asActor, asSystemIn } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { reportIssueIn, sentBefore, type ReportedIssue } from "@/lib/issues/commands/report-issue";
import type { IssueDraft } from "@/lib/issues/draft/draft";
import { isWhole } from "@/lib/issues/draft/steps";
import { requirePhotos } from "@/lib/issues/photos/draft-photos";
import { placeLine } from "@/lib/issues/place";
import type { Language } from "@/lib/paths";

/**
 * Sends the report of this browser, once: the same press again, or from another tab, gives the same answer. Whoever is signed in and wants
 * no trace in their account reports as a visitor.
 */
export async function sendDraft(actor: Actor, draft: IssueDraft | undefined, key: string, locale: Language): Promise<ReportedIssue> {
  if (!draft || draft.key !== key) return findSent(actor, key);
  if (!isWhole(draft)) throw new DomainError("issues.notWhole");
  const { id: draftId, category, place, description, answers, contact, reach } = draft;
  // Who has been signed out meanwhile is asked anew, and loses nothing.
  if (contact === "account" && actor.kind !== "resident") throw new DomainError("issues.chooseContact");
  await requirePhotos(draftId);
  const reporter: Actor = actor.kind === "resident" && contact !== "account" ? { kind: "visitor" } : actor;
  const { lat, lng } = place;
  return asActor(reporter, (db) =>
    reportIssueIn(db, reporter, {
      ...{ category, description, answers, locale, formKey: key, draftId },
      origin: actor.kind === "staff" ? "phone" : "web",
      place: { lat, lng, address: placeLine(place) },
      ...(contact === "email" && { contact: reach }),
    }),
  );
}

/** There is no such draft any more: it was sent, or it is gone. */
const findSent = (actor: Actor, key: string): Promise<ReportedIssue> =>
  asActor(actor, (db) => asSystemIn(db, async () => (await sentBefore(db, key)) ?? Promise.reject(new DomainError("issues.draftGone"))));
