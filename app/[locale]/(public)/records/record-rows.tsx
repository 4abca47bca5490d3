import { getTranslations } from "next-intl/server";
import { department, departments } from "@/lib/city/departments";
import { recordCategory } from "@/lib/city/records/categories";
import { isolated } from "@/lib/format";
import { reader } from "@/lib/i18n/reader";
import { inLanguage, paths, type Language } from "@/lib/paths";
import type { ShownRecord } from "@/lib/records/queries/show-records";
import { fileWords } from "../../_shell/files/file-words";
import { Marked } from "../services/marked";

type RecordRowsProps = { records: ShownRecord[]; query: string; language: Language };

/** One record a row: what it is, when, whose, and the passage where the words stand. It is read here; the PDF comes second. */
export async function RecordRows({ records, query, language }: RecordRowsProps) {
  const words = await getTranslations("records");
  const { day } = await reader();
  const { size } = await fileWords();
  return (
    <ul className="rows">
      {records.map((record) => {
        const own = { lang: record.language, dir: "auto" as const };
        const known = departments().some(({ slug }) => slug === record.department);
        return (
          <li key={record.id}>
            <h3 {...own}>
              <a href={inLanguage(language, paths.record(record.id))}>
                <Marked text={record.title} query={query} language={record.language} />
              </a>
            </h3>
            <p className="meta">
              {[
                recordCategory(record.category).name[language],
                day(record.documentedOn),
                known && department(record.department).name[language],
                record.number && isolated(language, record.number),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            {record.passage ? (
              <p {...own} className="break">
                <Marked text={record.passage} query={query} language={record.language} />
              </p>
            ) : null}
            <p className="meta">
              {words(record.textState === "empty" ? "row.scan" : "row.html")}
              {record.fileSize ? ` · ${words("row.pdf", { size: size(record.fileSize), pages: record.pages ?? 0 })}` : ""}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
