import { getTranslations } from "next-intl/server";
import { HeldRow } from "@/components/documents/held-row";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Tag } from "@/components/ui/tag";
import type { listDraftPhotos } from "@/lib/issues/photos/draft-photos";
import { paths } from "@/lib/paths";
import { fileWords } from "../../../../_shell/files/file-words";
import { leaveOut } from "./actions";

type PhotoRowsProps = { photos: Awaited<ReturnType<typeof listDraftPhotos>>; words: Record<"problem" | "errorPrefix" | "lost", string> };

/** Each photo with how it fares and a button that leaves it out again. */
export async function PhotoRows({ photos, words: form }: PhotoRowsProps) {
  const words = await getTranslations("reportIssue");
  const documents = await getTranslations("documents");
  const say = await fileWords();
  return (
    <>
      <h2 id="held-heading" className="sr-only">
        {words("photos.sent")}
      </h2>
      {photos.length ? (
        <ul className="rows photos">
          {photos.map(({ id, file }, index) => {
            const name = words("photos.number", { number: index + 1 });
            const isReceived = file.status === "received";
            return (
              <HeldRow key={id} id={id} file={file}>
                {isReceived && file.previewKey ? <img src={paths.issuePhoto(id)} alt={name} loading="lazy" /> : null}
                <p className="cluster">
                  <b>{name}</b>
                  <Tag tone={file.problem ? "warning" : isReceived ? "success" : "info"}>{say.state("received", file)}</Tag>
                </p>
                {file.problem ? <p className="field-error">{say.problem(file)}</p> : null}
                <ButtonForm action={leaveOut} fields={{ photo: id }} variant="quiet" words={form}>
                  {documents("page.remove")} <span className="sr-only">{name}</span>
                </ButtonForm>
              </HeldRow>
            );
          })}
        </ul>
      ) : null}
    </>
  );
}
