"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { staffAction } from "@/lib/action";
import { changeIssues } from "@/lib/issues/desk/commands/change-issues";
import { issueSelection } from "@/lib/issues/desk/schema";
import { backToIssues } from "@/lib/issues/desk/views";
import { inLanguage, paths } from "@/lib/paths";

/** What became of the selected reports is said above the queue. */
export const changeSelected = staffAction(
  issueSelection,
  async (actor, { back, ...wanted }) => {
    const { changed, left } = await changeIssues(actor, wanted);
    const query = backToIssues(back, { changed: String(changed), ...(left && { left: String(left) }) });
    redirect(inLanguage(await getLocale(), paths.staff.issues + query));
  },
  { limit: { name: "issueBatch", points: 300, seconds: 3_600 } },
);
