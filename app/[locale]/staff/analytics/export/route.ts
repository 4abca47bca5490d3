import { cityDay } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { CSV_START, csvHeaders, csvLine } from "@/lib/csv";
import { asActor } from "@/lib/db/as-actor";
import { wordsIn } from "@/lib/i18n/words";
import { inLanguage, isLanguage, paths } from "@/lib/paths";
import { route, seeOther } from "@/lib/route";
import { findService } from "@/lib/services/catalogue";
import { listRecords } from "@/lib/staff/records/queries";

const limit = { name: "timesFile", points: 60, seconds: 3_600 };
const columns = ["service", "promised", "half", "nineInTen", "onTime", "decided", "onTimeBefore", "decidedBefore"] as const;

/** The same figures as a file; a cell is empty where there are too few cases to say. */
export const GET = route<{ locale: string }>({ for: "anyone", limit }, async (_request, actor, { locale }) => {
  const language = isLanguage(locale) ? locale : "en";
  if (actor.kind === "visitor") return seeOther(inLanguage(language, paths.staff.analytics));
  const { services } = await asActor(actor, (db) => listRecords(db, actor));
  const words = await wordsIn(language, "onTime");
  const lines = services.map(({ service, promised, took, now: here, before }) =>
    csvLine([
      ...[findService(service)?.name[language] ?? service, promised, took?.half, took?.nineInTen],
      ...[here?.onTime, here?.decided, before?.onTime, before?.decided],
    ]),
  );
  const text = CSV_START + csvLine(columns.map((name) => words(`file.${name}`))) + lines.join("");
  return new Response(text, { headers: csvHeaders(`on-time-${cityDay(now())}`) });
});
