import { getTranslations } from "next-intl/server";
import { HeldRow } from "@/components/documents/held-row";
import { ReplaceForm } from "@/components/documents/replace-form";
import type { SendingWords } from "@/components/documents/sending-row";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Tag } from "@/components/ui/tag";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { HeldFile } from "@/lib/documents/queries/find-held";
import { formWords } from "@/lib/i18n/form-words";
import { paths } from "@/lib/paths";
import { fileWords } from "../../../../_shell/files/file-words";
import { remove } from "./actions";

const tones = { received: "success", rejected: "danger", checking: "info", uploading: "info" } as const;

type HeldFilesProps = {
  held: HeldFile[];
  place: { ref: string; slot: string };
  /** The address of the page, with its language. */
  back: string;
  accept: string;
  sending: SendingWords;
};

/** The files of one place: each with its state in words, and the ways to give another in its place or to take it away, in two steps. */
export async function HeldFiles({ held, place, back, accept, sending }: HeldFilesProps) {
  const words = await getTranslations("documents");
  const file = await fileWords();
  const form = await formWords();
  if (!held.length) return <p>{words("page.none")}</p>;
  return (
    <ul className="rows documents">
      {held.map(({ id, status, file: one }) => (
        <HeldRow key={id} id={id} file={one}>
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
          <div className="changes">
            <details>
              <summary>
                {words("page.replace")}
                <VisuallyHidden> {one.name}</VisuallyHidden>
              </summary>
              <ReplaceForm
                id={id}
                address={paths.uploads({ ...place, back, replaces: id })}
                accept={accept}
                words={{ ...sending, with: words("page.replaceWith"), replace: words("page.replaceNow") }}
              />
            </details>
            <details>
              <summary>
                {words("page.remove")}
                <VisuallyHidden> {one.name}</VisuallyHidden>
              </summary>
              <p>{words("page.removeMeans")}</p>
              <ButtonForm action={remove} fields={{ ...place, document: id }} variant="danger" words={form}>
                {words("page.removeNow")}
                <VisuallyHidden> {one.name}</VisuallyHidden>
              </ButtonForm>
            </details>
          </div>
        </HeldRow>
      ))}
    </ul>
  );
}
