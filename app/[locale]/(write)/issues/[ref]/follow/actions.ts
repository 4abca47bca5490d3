"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { formAction, publicAction } from "@/lib/action";
import { currentDraft } from "@/lib/issues/draft/find-draft";
import { followByEmail as mailLink } from "@/lib/issues/following/follow-by-email";
import { followWithAccount, stopFollowing } from "@/lib/issues/following/follow-with-account";
import { reopenOwn } from "@/lib/issues/following/reopen-issue";
import { givePhotos } from "@/lib/issues/photos/give-photos";
import { followByEmail, followedIssue, ownNotFixed } from "@/lib/issues/schema";
import { inLanguage, paths, type Language } from "@/lib/paths";

const limit = { name: "issue-follows", points: 20, seconds: 3_600 };
const pageOf = async (ref: string) => inLanguage(await getLocale(), paths.followIssue(ref));

export const followWithEmail = publicAction(followByEmail, limit, async (actor, said) => {
  await mailLink(actor, said, (await getLocale()) as Language);
  redirect(`${await pageOf(said.ref)}?sent`);
});

export const followMine = formAction(followedIssue, async (actor, { ref }) => {
  await followWithAccount(actor, ref, (await getLocale()) as Language);
  redirect(await pageOf(ref));
});

/** The photos of the report that is written in this browser. */
export const giveMine = publicAction(followedIssue, limit, async (actor, { ref }) => {
  await givePhotos(actor, await currentDraft(), ref);
  redirect(`${await pageOf(ref)}?given`);
});

export const stopMine = formAction(followedIssue, async (actor, { ref }) => {
  await stopFollowing(actor, ref);
  redirect(await pageOf(ref));
});

export const reopenMine = formAction(ownNotFixed, async (actor, said) => {
  await reopenOwn(actor, said);
  redirect(`${await pageOf(said.ref)}?again`);
});
