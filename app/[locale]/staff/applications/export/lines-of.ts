import type { Staff } from "@/lib/auth/actor";
import { workingDaysBetween } from "@/lib/city/calendar";
import { cityDay } from "@/lib/city/city-day";
import { department } from "@/lib/city/departments";
import { CSV_START, csvLine } from "@/lib/csv";
import { wordsIn } from "@/lib/i18n/words";
import type { Language } from "@/lib/paths";
import { findService } from "@/lib/services/catalogue";
import { exportQueue } from "@/lib/staff/queue/export-queue";
import type { QueuedCase } from "@/lib/staff/queue/list-queue";
import { today } from "@/lib/staff/queue/queue-places";
import type { QueueWish } from "@/lib/staff/queue/views";

const columns = ["ref", "subject", "service", "holder", "stop", "waits", "who", "priority", "sentOn", "dueOn", "daysLeft"] as const;

/** The file in its reader's language, a part of the queue at a time. Dates are as spreadsheets sort them. */
export async function* linesOf(actor: Staff, wish: QueueWish, language: Language): AsyncGenerator<string> {
  const [cases, queue] = [await wordsIn(language, "cases"), await wordsIn(language, "queue")];
  yield CSV_START + csvLine(columns.map((name) => queue(`file.${name}`)));
  const at = today();
  const waits = ({ status, reviewers }: QueuedCase) => {
    if (status === "actionRequired" || status === "approvedAwaitingPayment") return cases("waits.resident");
    return reviewers.map((slug) => department(slug).name[language]).join(", ") || cases("waits.city");
  };
  for await (const part of exportQueue(actor, wish))
    yield part
      .map((one) =>
        csvLine([
          ...[one.ref, one.subject, findService(one.service)?.name[language] ?? one.service, one.holder],
          ...[cases(`status.${one.status}`), one.decidedAt ? "" : waits(one), one.assignee ?? ""],
          ...[one.priority ? cases("flags.urgent") : "", one.submittedAt && cityDay(one.submittedAt), dayOf(one.dueOn)],
          one.dueOn && !one.waitingSince && !one.decidedAt ? workingDaysBetween(at, dayOf(one.dueOn)!) : null,
        ]),
      )
      .join("");
}

const dayOf = (on: Date | null) => on && on.toISOString().slice(0, 10);
