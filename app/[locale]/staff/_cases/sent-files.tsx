import { getLocale } from "next-intl/server";
import { paths, type Language } from "@/lib/paths";
import type { Service } from "@/lib/services/declaration/service";
import { fileWords } from "../../_shell/files/file-words";

type SentFile = { id: string; kind: string; name: string; file: { id: string; name: string; size: number } };

/** The files that were sent, each to open. */
export async function SentFiles({ documents, definition, none }: { documents: SentFile[]; definition: Service; none: string }) {
  if (!documents.length) return <p>{none}</p>;
  const language = (await getLocale()) as Language;
  const { size } = await fileWords();
  return (
    <ul className="rows documents">
      {documents.map(({ id, kind, name, file }) => (
        <li key={id}>
          <p>
            <a className="strong-link" href={paths.file(file.id)}>
              <bdi>{definition.documents.find((one) => one.id === kind)?.name[language] ?? name}</bdi>
            </a>
          </p>
          <p className="meta">
            <bdi>{file.name}</bdi>, {size(file.size)}
          </p>
        </li>
      ))}
    </ul>
  );
}
