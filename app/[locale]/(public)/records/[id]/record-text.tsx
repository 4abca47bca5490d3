import { getTranslations } from "next-intl/server";
import { inLanguage, paths, type Language } from "@/lib/paths";
import type { PublishedOne } from "@/lib/records/queries/read-published";
import { textParts } from "@/lib/records/text/text-parts";

type RecordTextProps = { record: PublishedOne; part: number; language: Language };

/** The words of a record as a page; a long one goes on on the next. Each page of the PDF has its number. */
export async function RecordText({ record, part, language }: RecordTextProps) {
  const words = await getTranslations("records.text");
  const parts = textParts(record.text);
  const at = Math.min(part, Math.max(1, parts.length));
  const shown = parts[at - 1] ?? [];
  const address = (n: number) => `${inLanguage(language, paths.record(record.recordId))}${n > 1 ? `?part=${n}` : ""}#text`;
  const isPaged = (record.pages ?? 1) > 1;
  return (
    <div className="stack">
      {parts.length > 1 ? <p className="meta">{words("part", { part: at, parts: parts.length })}</p> : null}
      <div className="prose record-text" lang={record.language}>
        {shown.map(({ number, blocks }) => (
          <div key={number}>
            {isPaged ? (
              <p className="meta" lang={language}>
                {words("page", { page: number })}
              </p>
            ) : null}
            <div dir="auto">
              {blocks.map(({ isHeading, text }, index) => (isHeading ? <h3 key={index}>{text}</h3> : <p key={index}>{text}</p>))}
            </div>
          </div>
        ))}
      </div>
      {parts.length > 1 ? (
        <nav className="pagination" aria-label={words("parts")}>
          {at > 1 ? (
            <a className="more backward" href={address(at - 1)}>
              {words("before")}
            </a>
          ) : null}
          {at < parts.length ? (
            <a className="more forward" href={address(at + 1)} rel="next">
              {words("next")}
            </a>
          ) : null}
        </nav>
      ) : null}
    </div>
  );
}
