import { getTranslations } from "next-intl/server";
import { SummaryList } from "@/components/ui/summary-list";
import { departments } from "@/lib/city/departments";
import { recordCategory } from "@/lib/city/records/categories";
import { reader } from "@/lib/i18n/reader";
import { inLanguage, paths, type Language } from "@/lib/paths";
import type { PublishedOne } from "@/lib/records/queries/read-published";

/** Whose it is, of when, in which language. */
export async function RecordFacts({ record, language }: { record: PublishedOne; language: Language }) {
  const words = await getTranslations("records.facts");
  const { day, dayOf } = await reader();
  const category = (
    <a href={`${inLanguage(language, paths.records)}?category=${record.category}`}>{recordCategory(record.category).name[language]}</a>
  );
  const department = departments().find(({ slug }) => slug === record.department)?.name[language] ?? record.department;
  const number = (
    <bdi dir="ltr" className="plate">
      {record.number}
    </bdi>
  );
  const older = record.replacesId && <a href={inLanguage(language, paths.record(record.replacesId))}>{words("older")}</a>;
  return (
    <SummaryList
      rows={[
        { label: words("category"), value: category },
        { label: words("date"), value: day(record.documentedOn) },
        { label: words("department"), value: department },
        ...(record.number ? [{ label: words("number"), value: number }] : []),
        ...(record.place ? [{ label: words("place"), value: <bdi>{record.place}</bdi> }] : []),
        { label: words("language"), value: words(`languages.${record.language as Language}`) },
        { label: words("published"), value: dayOf(record.publishedAt) },
        ...(older ? [{ label: words("replaces"), value: older }] : []),
      ]}
    />
  );
}
