"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { keptLink } from "@/lib/auth/links/link-cookie";
import { confirmFollow, endFollow } from "@/lib/issues/following/answer-link";
import { reopenByLink } from "@/lib/issues/following/reopen-issue";
import { followLink, notFixed } from "@/lib/issues/schema";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "issue-links", points: 30, seconds: 600 };
const page = async () => inLanguage(await getLocale(), paths.followedIssue);

export const confirm = publicAction(followLink, limit, async (actor) => {
  await confirmFollow(actor, await keptLink("issue"));
  redirect(await page());
});

export const stop = publicAction(followLink, limit, async (actor) => {
  await endFollow(actor, await keptLink("issue"));
  redirect(await page());
});

export const reopenMine = publicAction(notFixed, limit, async (actor, { text }) => {
  await reopenByLink(actor, await keptLink("issue"), text);
  redirect(`${await page()}?again`);
});
