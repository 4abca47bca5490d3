import type { Draft } from "@/lib/applications/draft/draft";
import { answersOf } from "@/lib/applications/draft/draft";
import type { FoundDraft } from "@/lib/applications/queries/find-draft";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { aboutHash, consentAbout } from "@/lib/applications/passports/consent-state";
import { shown } from "@/lib/services/shown";

/** Another child, or another guardian: what was asked before, or given, counts no more, and its link says so. */
export async function withdrawStaleConsent(db: Db, { definition, passport }: FoundDraft, draft: Draft) {
  const [consent] = passport?.consents ?? [];
  if (!consent) return;
  const about = consentAbout(definition, shown(definition, answersOf(draft)).answers);
  if (about && aboutHash(about) === consent.aboutHash) return;
  await db.guardianConsent.update({ where: { id: consent.id }, data: { status: "withdrawn", answeredAt: now() }, select: { id: true } });
}
