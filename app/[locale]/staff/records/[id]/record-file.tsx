import { getTranslations } from "next-intl/server";
import { ReplaceForm } from "@/components/documents/replace-form";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { fileOf, type DeskRecord } from "@/lib/records/queries/find-record";
import type { TextState } from "@/lib/records/workflow";
import { placeProblem } from "../../../_shell/files/place-problem";
import { fileWords } from "../../../_shell/files/file-words";
import { sendingWords } from "../../../_shell/files/upload-words";
import { WatchFile } from "./watch-file";

type RecordFileProps = { record: DeskRecord; query: Record<string, string | string[] | undefined> };

/** The PDF of a record, how its check and its reading fare, and sending another while nobody has read it. */
export async function RecordFile({ record, query }: RecordFileProps) {
  const words = await getTranslations("recordDesk");
  const documents = await getTranslations("documents");
  const { to } = await reader();
  const { size, state, problem } = await fileWords();
  const file = fileOf(record);
  const refused = record.files.find(({ status }) => status === "rejected");
  const back = to(paths.staff.record(record.id));
  const isWaiting = file?.status === "checking" || file?.status === "uploading" || record.textState === "reading";
  const said = await placeProblem(query, 1);
  return (
    <div className="stack">
      {file ? (
        <p className="cluster">
          {file.status === "received" ? <a href={to(paths.staff.recordFile(record.id))}>{file.name}</a> : <b>{file.name}</b>}
          <Tag tone={file.status === "received" ? "success" : "info"}>{state("received", file)}</Tag>
          <span className="meta">{size(file.size)}</span>
        </p>
      ) : (
        <p>{words("file.none")}</p>
      )}
      {refused && (!file || refused.createdAt > file.createdAt) ? (
        <p className="field-error">
          <bdi>{refused.name}</bdi>: {refused.problem === "type" ? words("file.onlyPdf") : problem(refused)}
        </p>
      ) : null}
      {said ? <p className="field-error">{said}</p> : null}
      <p>{words(`text.${record.textState as TextState}`, { pages: record.pages ?? 0 })}</p>
      {isWaiting && file ? (
        <>
          <p className="meta">
            <Link href={back}>{documents("page.reload")}</Link> {documents("page.reloadWhy")}
          </p>
        </>
      ) : null}
      {file ? (
        <WatchFile
          file={{
            id: file.id,
            name: file.name,
            state: `${file.status} ${words(`text.short.${record.textState as TextState}`)}`,
            isWaiting,
          }}
          sentence="{name}: {state}"
        />
      ) : null}
      {record.status === "draft" ? (
        <ReplaceForm
          id={record.id}
          address={paths.staff.recordUpload({ record: record.id, back })}
          accept=".pdf,application/pdf"
          words={{
            with: words(file ? "file.other" : "file.choose"),
            replace: words("file.send"),
            ...(await sendingWords()),
          }}
        />
      ) : null}
    </div>
  );
}
