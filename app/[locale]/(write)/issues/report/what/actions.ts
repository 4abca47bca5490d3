"use server";
import { publicAction } from "@/lib/action";
import { writeCookie } from "@/lib/auth/browser/cookies";
import { findCategory } from "@/lib/city/issues/categories";
import { DomainError } from "@/lib/errors";
import { DRAFT_COOKIE, DRAFT_DAYS } from "@/lib/issues/draft/draft";
import { currentDraft } from "@/lib/issues/draft/find-draft";
import { beginDraft, keepDraft } from "@/lib/issues/draft/keep-draft";
import { findPlaceOf } from "@/lib/issues/queries/find-place-of";
import { whatAnswer } from "@/lib/issues/schema";
import { goOn } from "../_steps/go-on";

const limit = { name: "issue-drafts", points: 120, seconds: 3_600 };

/** The first answer begins the report; another kind asks its own questions anew. */
export const chooseKind = publicAction(whatAnswer, limit, async (actor, { category, near, from }) => {
  if (!findCategory(category)) throw new DomainError("issues.categoryGone");
  const draft = await currentDraft();
  const place = await findPlaceOf(actor, near);
  const part = {
    category,
    ...(place && { place: { lat: place.lat, lng: place.lng, address: place.address, note: "", how: "map" as const } }),
  };
  if (!draft) await writeCookie(DRAFT_COOKIE, await beginDraft(part), DRAFT_DAYS * 86_400);
  else await keepDraft(draft, part.category === draft.category ? part : { ...part, answers: {} });
  await goOn("what", draft?.category === category ? from : undefined);
});
