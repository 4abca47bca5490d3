import { getLocale } from "next-intl/server";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { readIssueWish, writeIssueWish } from "@/lib/issues/desk/views";
import { inLanguage, paths } from "@/lib/paths";

/** What was just done, each with words in issueDesk.json. */
export const outcomes = [
  ...(["triaged", "assigned", "taken", "putBack", "scheduled", "started", "ended", "closed", "reopened"] as const),
  ...(["merged", "split", "redacted", "photo", "private", "public", "noted", "answered"] as const),
] as const;

/** The report again after an act, with the queue that its address names; proxy.ts says where the form stood. */
export async function backToIssue(ref: string, done: (typeof outcomes)[number], part = ""): Promise<never> {
  const [path = "", query = ""] = ((await headers()).get("x-path") ?? "").split("?");
  const wish = readIssueWish(Object.fromEntries(new URLSearchParams(query)));
  const isOnRoute = path.includes(paths.staff.issueRoute);
  const to = isOnRoute ? `${paths.staff.routeStop(ref)}?done=${done}` : paths.staff.issue(ref) + writeIssueWish(wish, { done });
  redirect(inLanguage(await getLocale(), to) + (part ? `#${part}` : ""));
}
