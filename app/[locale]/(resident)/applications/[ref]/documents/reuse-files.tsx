import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { ReusableFile } from "@/lib/documents/queries/list-documents";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import type { Language } from "@/lib/paths";
import { documentName } from "@/lib/services/document-name";
import { reuse } from "./actions";

type ReuseFilesProps = { files: ReusableFile[]; place: { ref: string; slot: string }; language: Language };

/** Files that were received before, one button each. */
export async function ReuseFiles({ files, place, language }: ReuseFilesProps) {
  const words = await getTranslations("documents");
  const { shortDay } = await reader();
  const form = await formWords();
  if (!files.length) return null;
  return (
    <details className="reuse">
      <summary>{words("reuse.title")}</summary>
      <p>{words("reuse.lead")}</p>
      <ul className="rows documents">
        {files.map(({ id, name, createdAt, documents }) => (
          <li key={id}>
            <p>
              <bdi>{name}</bdi>
            </p>
            <p className="meta">
              {documents[0]
                ? words("reuse.sentAs", { what: documentName(documents[0], language), day: shortDay(createdAt) })
                : shortDay(createdAt)}
            </p>
            <ButtonForm action={reuse} fields={{ ...place, file: id }} variant="quiet" words={form}>
              {words("reuse.use")}
              <VisuallyHidden> {name}</VisuallyHidden>
            </ButtonForm>
          </li>
        ))}
      </ul>
    </details>
  );
}
