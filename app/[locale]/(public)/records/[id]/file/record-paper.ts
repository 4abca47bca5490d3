import { getTranslations } from "next-intl/server";
import { departments } from "@/lib/city/departments";
import { onPaper } from "@/lib/city/on-paper";
import { recordCategory } from "@/lib/city/records/categories";
import { env } from "@/lib/env";
import { date, isolated } from "@/lib/format";
import { paths, type Language } from "@/lib/paths";
import type { PublishedOne } from "@/lib/records/queries/read-published";
import type { RecordPaper } from "@/lib/records/record-pdf";

/** What the paper says, in the language that the record is written in, whoever asks for it. */
export async function recordPaper(record: PublishedOne): Promise<RecordPaper> {
  const language = record.language as Language;
  const words = await getTranslations({ locale: language, namespace: "records" });
  const plain = (text: string) => isolated(language, text);
  const department = departments().find(({ slug }) => slug === record.department)?.name[language] ?? record.department;
  return {
    ...onPaper(language),
    ...{ at: record.publishedAt, title: record.title, text: record.text },
    rows: [
      { label: words("facts.category"), text: recordCategory(record.category).name[language] },
      { label: words("facts.date"), text: date(language, record.documentedOn, "day", "UTC") },
      { label: words("facts.department"), text: department },
      ...(record.number ? [{ label: words("facts.number"), text: plain(record.number) }] : []),
      { label: words("paper.address"), text: plain(env().APP_ORIGIN + paths.record(record.recordId)) },
    ],
    pageOf: (page, pages) => words("paper.page", { page, pages }),
  };
}
