import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { inLanguage, paths, type Language } from "@/lib/paths";
import type { PublishedOne } from "@/lib/records/queries/read-published";
import { fileWords } from "../../../_shell/files/file-words";
import { CiteRecord } from "./cite-record";
import { RecordFacts } from "./record-facts";
import { RecordText } from "./record-text";
import { RelatedRecords, type Related } from "./related-records";

type RecordViewProps = { record: PublishedOne; related: Related[]; part: number; language: Language };

/** What it is, its text, its PDF, how to name it, and what belongs to it. */
export async function RecordView({ record, related, part, language }: RecordViewProps) {
  const words = await getTranslations("records");
  const { size } = await fileWords();
  const file = inLanguage(language, paths.recordFile(record.recordId));
  const isScan = record.textState === "empty" || record.textState === "failed";
  return (
    <>
      <div className="page-top">
        <h1 lang={record.language} dir="auto" className="break">
          {record.title}
        </h1>
        {record.summary ? (
          <p className="lead" lang={record.language} dir="auto">
            {record.summary}
          </p>
        ) : null}
        <RecordFacts record={record} language={language} />
      </div>
      <Section id="text" title={words("text.title")}>
        {isScan ? <p>{words("text.scan")}</p> : <RecordText record={record} part={part} language={language} />}
      </Section>
      <Section id="file" title={words("file.title")}>
        <div className="stack">
          <p>
            {/* A file, not a page: the browser saves it. */}
            <a className="strong-link" href={file}>
              {record.fileSize ? words("file.download", { size: size(record.fileSize), pages: record.pages ?? 0 }) : words("file.make")}
            </a>
          </p>
          <p>
            {words.rich("file.other", {
              contact: (text) => <a href={inLanguage(language, paths.askForRecord(record.recordId))}>{text}</a>,
            })}
          </p>
        </div>
      </Section>
      <Section id="cite" title={words("cite.title")}>
        <CiteRecord record={record} language={language} />
      </Section>
      {related.length ? (
        <Section id="related" title={words("related")}>
          <RelatedRecords related={related} language={language} />
        </Section>
      ) : null}
    </>
  );
}
