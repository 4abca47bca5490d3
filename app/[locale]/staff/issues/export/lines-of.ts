import type { Staff } from "@/lib/auth/actor";
import { workingDaysBetween } from "@/lib/city/calendar";
import { cityDay } from "@/lib/city/city-day";
import { wardName } from "@/lib/city/ward-name";
import { CSV_START, csvLine } from "@/lib/csv";
import { wordsIn } from "@/lib/i18n/words";
import { categoryName } from "@/lib/issues/category-name";
import { isOver } from "@/lib/issues/desk/policy";
import { exportIssues } from "@/lib/issues/desk/queue/export-issues";
import { today } from "@/lib/issues/desk/queue/queue-places";
import type { IssueWish } from "@/lib/issues/desk/views";
import type { Language } from "@/lib/paths";

/** The file in its reader's language, a part of the queue at a time. Dates are as spreadsheets sort them; who reported it is left out. */
export async function* linesOf(actor: Staff, wish: IssueWish, language: Language): AsyncGenerator<string> {
  const words = await wordsIn(language, "issueDesk");
  const file = (name: "severity" | "resolution" | "street" | "ward" | "reportedOn" | "plannedOn" | "daysLeft" | "followers" | "origin") =>
    words(`file.${name}`);
  yield (
    CSV_START +
    csvLine([
      ...[words("columns.ref"), words("columns.what"), words("columns.where"), file("street"), file("ward"), words("columns.stop")],
      ...[file("resolution"), file("severity"), words("columns.who"), file("reportedOn"), words("columns.due"), file("plannedOn")],
      ...[file("daysLeft"), file("followers"), file("origin")],
    ])
  );
  const at = today();
  for await (const part of exportIssues(actor, wish))
    yield part
      .map((one) =>
        csvLine([
          ...[one.ref, categoryName(one.category, language), one.address, one.street, wardName(one.ward)],
          ...[words(`status.${one.status as "new"}`), one.resolution ? words(`resolution.${one.resolution as "fixed"}`) : ""],
          ...[words(`severity.${String(one.severity) as "1"}`), one.crew ?? "", cityDay(one.reportedAt), dayOf(one.promisedOn)],
          ...[dayOf(one.scheduledOn), one.promisedOn && !isOver(one) ? workingDaysBetween(at, dayOf(one.promisedOn)!) : null],
          ...[one.followers, words(`origin.${one.origin as "web"}`)],
        ]),
      )
      .join("");
}

const dayOf = (on: Date | null) => on && on.toISOString().slice(0, 10);
