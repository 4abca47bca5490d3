import { getTranslations } from "next-intl/server";
import { HeldRow } from "@/components/documents/held-row";
import { KeepFocus } from "@/components/documents/keep-focus";
import { Link } from "@/components/ui/link";
import { reader } from "@/lib/i18n/reader";
import type { IssuePhotoRead } from "@/lib/issues/desk/queries/read-issue";
import { paths } from "@/lib/paths";
import { fileWords } from "../../../_shell/files/file-words";
import { PhotoUpload } from "../../../_shell/files/photo-upload";
import { PhotoPicture } from "./photo-picture";

type PhotosAfterProps = {
  refOf: string;
  photos: IssuePhotoRead[];
  /** The page that the form stands on, without its language. */
  back: string;
  query: Record<string, string | string[] | undefined>;
};

const MOST = 6;

/** Photos of the place as it is now, and taking more: each is sent as soon as it is taken, and without scripts by a button. */
export async function PhotosAfter({ refOf, photos, back, query }: PhotosAfterProps) {
  const words = await getTranslations("issueDesk");
  const { to } = await reader();
  const { problem } = await fileWords();
  const after = photos.filter(({ side }) => side === "after");
  return (
    <>
      <h3 id="held-heading" className="sr-only">
        {words("end.photos")}
      </h3>
      {after.length ? (
        <ul className="rows photos">
          {after.map((photo, index) => (
            <HeldRow key={photo.id} id={photo.id} file={photo.file}>
              <PhotoPicture photo={photo} name={words("one.after", { n: index + 1 })} />
              {photo.file.problem ? <p className="field-error">{problem(photo.file)}</p> : null}
            </HeldRow>
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
      <PhotoUpload
        address={paths.staff.issuePhotos({ ref: refOf, back: to(back) })}
        photos={after}
        most={MOST}
        query={query}
        words={{
          choose: words("photo.choose"),
          limits: words("photo.limits"),
          camera: words("photo.camera"),
          sendFiles: words("photo.send"),
        }}
      />
    </>
  );
}
