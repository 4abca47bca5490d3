"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { followWithAccount } from "@/lib/issues/following/follow-with-account";
import { chosenNearby } from "@/lib/issues/schema";
import { inLanguage, paths, type Language } from "@/lib/paths";

const limit = { name: "issue-nearby", points: 60, seconds: 600 };

/** It is the same problem. With an account that is all; without one, the next page asks for an address. The report stays as it was. */
export const followNearby = publicAction(chosenNearby, limit, async (actor, { ref }) => {
  const language = (await getLocale()) as Language;
  if (actor.kind === "resident") await followWithAccount(actor, ref, language);
  redirect(inLanguage(language, paths.followIssue(ref)));
});
