import { cityDay } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { csvFile } from "@/lib/csv";
import { authorizeIssueExport } from "@/lib/issues/desk/queue/export-issues";
import { readIssueWish } from "@/lib/issues/desk/views";
import { consume } from "@/lib/limits";
import { inLanguage, isLanguage, paths } from "@/lib/paths";
import { route, seeOther } from "@/lib/route";
import { linesOf } from "./lines-of";

const limit = { name: "issuesFile", points: 30, seconds: 3_600 };

/** The queue of reports as a file, as far as its reader may see it. Signed-out people go to the queue, which has the link. */
export const GET = route<{ locale: string }>({ for: "anyone" }, async (request, actor, { locale }) => {
  const language = isLanguage(locale) ? locale : "en";
  if (actor.kind === "visitor") return seeOther(inLanguage(language, paths.staff.issues));
  authorizeIssueExport(actor);
  await consume(limit, actor.accountId);
  const lines = linesOf(actor, readIssueWish(Object.fromEntries(request.nextUrl.searchParams)), language);
  return csvFile(`reports-${cityDay(now())}`, lines);
});
