import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Tag } from "@/components/ui/tag";
import type { HeldFile } from "@/lib/documents/queries/find-held";
import { formWords } from "@/lib/i18n/form-words";
import { paths } from "@/lib/paths";
import { fileWords } from "./file-words";
import { remove } from "./actions";

const tones = { received: "success", rejected: "danger", checking: "info", uploading: "info" } as const;

/** The files of one place: each with its state in words, and the way to take it away again. */
export async function HeldFiles({ held, place }: { held: HeldFile[]; place: { ref: string; slot: string } }) {
  const words = await getTranslations("documents");
  const file = await fileWords();
  const form = await formWords();
  if (!held.length) return <p>{words("page.none")}</p>;
  return (
    <ul className="rows documents">
      {held.map(({ id, status, file: one }) => (
        <li key={id} id={`file-${id}`}>
          <p>
            {one.status === "received" ? (
              <a className="strong-link" href={paths.file(one.id)}>
                <bdi>{one.name}</bdi>
              </a>
            ) : (
              <bdi>{one.name}</bdi>
            )}
          </p>
          <Tag tone={tones[one.status as "received"]}>{file.state(status, one)}</Tag>
          <p className="meta">{file.size(one.size)}</p>
          {one.status === "rejected" ? <p className="field-error">{file.problem(one)}</p> : null}
          {one.status === "checking" ? <p className="meta">{words("checkingMeans")}</p> : null}
          <ButtonForm action={remove} fields={{ ...place, document: id }} variant="quiet" words={form}>
            {words("page.remove")}
            <span className="visually-hidden">{words("upload.of", { name: one.name })}</span>
          </ButtonForm>
        </li>
      ))}
    </ul>
  );
}
