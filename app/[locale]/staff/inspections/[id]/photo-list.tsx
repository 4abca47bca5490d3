import { getTranslations } from "next-intl/server";
import { HeldRow } from "@/components/documents/held-row";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Tag } from "@/components/ui/tag";
import { paths } from "@/lib/paths";
import type { FoundInspection } from "@/lib/staff/inspections/queries/find-inspection";
import { fileWords } from "../../../_shell/files/file-words";
import { takePhotoAway } from "./actions";

type PhotoListProps = {
  inspection: string;
  photos: FoundInspection["photos"];
  isOpen: boolean;
  words: Record<"problem" | "errorPrefix" | "lost", string>;
};

/** Each photo with how it fares, to open; as long as the visit is open it can be taken away. */
export async function PhotoList({ inspection, photos, isOpen, words: form }: PhotoListProps) {
  const words = await getTranslations("inspections");
  const documents = await getTranslations("documents");
  const say = await fileWords();
  if (!photos.length) return <p>{words("photos.none")}</p>;
  return (
    <ul className="rows photos">
      {photos.map(({ id, status, file }, index) => {
        const name = words("photos.number", { number: index + 1 });
        const isReceived = file.status === "received";
        return (
          <HeldRow key={id} id={id} file={file}>
            {isReceived && file.previewKey ? <img src={paths.filePreview(file.id)} alt={name} loading="lazy" /> : null}
            <p className="cluster">
              {isReceived ? <a href={paths.file(file.id)}>{name}</a> : <b>{name}</b>}
              {isReceived ? null : <Tag tone={file.problem ? "warning" : "info"}>{say.state(status, file)}</Tag>}
            </p>
            {file.problem ? <p className="field-error">{say.problem(file)}</p> : null}
            {isOpen ? (
              <ButtonForm action={takePhotoAway} fields={{ inspection, photo: id }} variant="quiet" words={form}>
                {documents("page.remove")} <span className="sr-only">{name}</span>
              </ButtonForm>
            ) : null}
          </HeldRow>
        );
      })}
    </ul>
  );
}
