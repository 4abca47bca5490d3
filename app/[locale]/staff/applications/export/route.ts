import { csvFile } from "@/lib/csv";
import { cityDay } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { consume } from "@/lib/limits";
import { inLanguage, isLanguage, paths } from "@/lib/paths";
import { route, seeOther } from "@/lib/route";
import { authorizeExport } from "@/lib/staff/queue/export-queue";
import { readWish } from "@/lib/staff/queue/views";
import { linesOf } from "./lines-of";

const limit = { name: "casesFile", points: 30, seconds: 3_600 };

/** The queue as a file, as far as its reader may see it. Signed-out people go to the queue, which has the link. */
export const GET = route<{ locale: string }>({ for: "anyone" }, async (request, actor, { locale }) => {
  const language = isLanguage(locale) ? locale : "en";
  if (actor.kind === "visitor") return seeOther(inLanguage(language, paths.staff.applications));
  authorizeExport(actor);
  await consume(limit, actor.accountId);
  const lines = linesOf(actor, readWish(Object.fromEntries(request.nextUrl.searchParams)), language);
  return csvFile(`cases-${cityDay(now())}`, lines);
});
