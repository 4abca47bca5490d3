import { answersOf, type Draft } from "@/lib/applications/draft/draft";
import { heldOf } from "@/lib/applications/held";
import { progressOf, type Progress } from "@/lib/applications/draft/progress";
import type { FoundDraft } from "@/lib/applications/queries/find-draft";
import { now } from "@/lib/clock";
import { consentState } from "@/lib/applications/passports/consent-state";
import { shown } from "@/lib/services/shown";

/** How far a draft is, with its documents and the consent of a second guardian; with other answers than the kept ones where they are given. */
export function progressOfDraft(found: FoundDraft, draft: Draft = found.draft): Progress {
  const { definition, passport } = found;
  const { answers } = shown(definition, answersOf(draft));
  return progressOf(definition, draft, heldOf(found), consentState(definition, answers, passport?.consents[0], now()));
}
