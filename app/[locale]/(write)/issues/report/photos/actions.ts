"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { requirePlaced } from "@/lib/issues/draft/require-draft";
import { leavePhotoOut } from "@/lib/issues/photos/draft-photos";
import { listNearby } from "@/lib/issues/queries/list-nearby";
import { leftPhoto, photosDone } from "@/lib/issues/schema";
import { inLanguage, paths } from "@/lib/paths";
import { goOn } from "../_steps/go-on";

const limit = { name: "issue-photo-posts", points: 200, seconds: 600 };

export const leaveOut = publicAction(leftPhoto, limit, async (_actor, { photo }) => {
  const language = await getLocale();
  const draft = await requirePlaced("photos", language);
  await leavePhotoOut(draft.id, photo);
  redirect(inLanguage(language, paths.reportIssueStep("photos")));
});

/** On to what others reported here; where nobody did, past it. */
export const passPhotos = publicAction(photosDone, limit, async (actor, { from }) => {
  const { kind, place } = await requirePlaced("photos", await getLocale());
  const near = from ? [] : await listNearby(actor, kind, place);
  await goOn(near.length ? "photos" : "nearby", from);
});
