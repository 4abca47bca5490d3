"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { afterPhotos } from "@/lib/issues/draft/after-photos";
import { requirePlaced } from "@/lib/issues/draft/require-draft";
import { leavePhotoOut } from "@/lib/issues/photos/draft-photos";
import { leftPhoto, photosDone } from "@/lib/issues/schema";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "issue-photo-posts", points: 200, seconds: 600 };

export const leaveOut = publicAction(leftPhoto, limit, async (_actor, { photo }) => {
  const language = await getLocale();
  const draft = await requirePlaced("photos", language);
  await leavePhotoOut(draft.id, photo);
  redirect(inLanguage(language, paths.reportIssueStep("photos")));
});

/** On, where there is no room for another photo; where there is, the form that takes one leads on. */
export const passPhotos = publicAction(photosDone, limit, async (actor, { from }) => {
  const language = await getLocale();
  const draft = await requirePlaced("photos", language);
  redirect(inLanguage(language, paths.reportIssueStep(await afterPhotos(actor, draft, from))));
});
