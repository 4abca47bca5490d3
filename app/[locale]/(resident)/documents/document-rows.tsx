import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import type { ListedDocument } from "@/lib/documents/queries/list-documents";
import { reader } from "@/lib/i18n/reader";
import { paths, type Language } from "@/lib/paths";
import { documentName } from "@/lib/services/document-name";
import { fileWords } from "../../_shell/files/file-words";

const tones = { received: "success", accepted: "success", notAccepted: "warning" } as const;

/** One document a row: what it is, its file, where it stands, and why it was not accepted. */
export async function DocumentRows({ documents, language }: { documents: ListedDocument[]; language: Language }) {
  const words = await getTranslations("documents");
  const read = await reader();
  const { size, state, problem } = await fileWords();
  const draft = documents[0]?.application?.status === "draft" ? documents[0].application : undefined;
  return (
    <>
      {draft ? (
        <p>
          <Link href={read.to(paths.application(draft.ref))}>{words("notSent")}</Link>
        </p>
      ) : null}
      <ul className="rows documents">
        {documents.map(({ id, file, status, note, createdAt, ...document }) => (
          <li key={id}>
            <h3>
              {file.status === "received" ? (
                <a href={paths.file(file.id)}>{documentName(document, language)}</a>
              ) : (
                documentName(document, language)
              )}
            </h3>
            <Tag tone={file.status === "received" ? tones[status as "received"] : file.status === "rejected" ? "danger" : "info"}>
              {state(status, file)}
            </Tag>
            <p className="meta">
              <bdi>{file.name}</bdi> · {size(file.size)} · {read.shortDay(createdAt)}
            </p>
            {problem(file) ? <p className="field-error">{problem(file)}</p> : null}
            {note ? (
              <p className="meta" dir="auto">
                {note}
              </p>
            ) : null}
            {document.message ? (
              <p className="meta">
                <Link href={read.to(paths.thread(document.message.thread.id))} dir="auto">
                  {document.message.thread.subject}
                </Link>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
