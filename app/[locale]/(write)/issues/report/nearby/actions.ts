"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { currentDraft } from "@/lib/issues/draft/find-draft";
import { followByEmail } from "@/lib/issues/following/follow-by-email";
import { followWithAccount } from "@/lib/issues/following/follow-with-account";
import { listDraftPhotos } from "@/lib/issues/photos/draft-photos";
import { chosenNearby } from "@/lib/issues/schema";
import { inLanguage, paths, type Language } from "@/lib/paths";

const limit = { name: "issue-nearby", points: 60, seconds: 600 };

/**
 * It is the same problem. With an account that is all. Without one, an address that was given before gets its link at once; else the next page
 * asks for one. There the photos that were taken can go to the report. What was written stays as it was.
 */
export const followNearby = publicAction(chosenNearby, limit, async (actor, { ref }) => {
  const language = (await getLocale()) as Language;
  const draft = await currentDraft();
  const email = actor.kind === "resident" ? undefined : draft?.reach.email;
  if (actor.kind === "resident") await followWithAccount(actor, ref, language);
  else if (email) await followByEmail(actor, { ref, email }, language);
  const hasPhotos = draft && (await listDraftPhotos(draft.id)).length > 0;
  const said = [...(email ? ["sent"] : []), ...(hasPhotos ? ["photos"] : [])].join("&");
  redirect(inLanguage(language, paths.followIssue(ref)) + (said && `?${said}`));
});
