import { getTranslations } from "next-intl/server";
import { KeepFocus } from "@/components/documents/keep-focus";
import { UploadForm } from "@/components/documents/upload-form";
import { Link } from "@/components/ui/link";
import { reader } from "@/lib/i18n/reader";
import type { IssuePhotoRead } from "@/lib/issues/desk/queries/read-issue";
import { paths } from "@/lib/paths";
import { placeProblem } from "../../../(resident)/applications/[ref]/documents/place-problem";
import { fileWords } from "../../../_shell/file-words";
import { photoFormWords } from "./photo-words";
import { PhotoPicture } from "./photo-picture";

type PhotosAfterProps = {
  refOf: string;
  photos: IssuePhotoRead[];
  /** The page that the form stands on, without its language. */
  back: string;
  query: Record<string, string | string[] | undefined>;
};

const IMAGES = ".jpg,.jpeg,.png,image/jpeg,image/png";
const MOST = 6;

/** Photos of the place as it is now, and taking more: each is sent as soon as it is taken, and without scripts by a button. */
export async function PhotosAfter({ refOf, photos, back, query }: PhotosAfterProps) {
  const words = await getTranslations("issueDesk");
  const documents = await getTranslations("documents");
  const { to } = await reader();
  const { state, problem } = await fileWords();
  const after = photos.filter(({ side }) => side === "after");
  return (
    <>
      <h3 id="held-heading" className="sr-only">
        {words("end.photos")}
      </h3>
      {after.length ? (
        <ul className="rows photos">
          {after.map((photo, index) => (
            <li key={photo.id} id={`row-${photo.id}`} tabIndex={-1}>
              <PhotoPicture photo={photo} name={words("one.after", { n: index + 1 })} />
              {photo.file.problem ? <p className="field-error">{problem(photo.file)}</p> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {after.some(({ file }) => file.status === "checking" || file.status === "uploading") ? (
        <p className="meta">
          <Link href={to(back)}>{words("photo.reload")}</Link> {words("photo.reloadWhy")}
        </p>
      ) : null}
      <p className="meta">{words("photo.faces")}</p>
      <KeepFocus rows={after.map(({ id }) => id)} field="file" />
      <UploadForm
        address={paths.staff.issuePhotos({ ref: refOf, back: to(back) })}
        accept={IMAGES}
        several
        leadsOn={false}
        camera="environment"
        problem={await placeProblem(query, MOST)}
        files={after.map(({ id, file }) => ({
          ...{ id, name: file.name, state: state("received", file), isWaiting: file.status === "checking" },
        }))}
        started={Array.from({ length: MOST }, (_, index) => documents("upload.started", { count: index + 1 }))}
        words={await photoFormWords()}
      />
    </>
  );
}
