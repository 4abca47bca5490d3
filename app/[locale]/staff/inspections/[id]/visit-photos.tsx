import { getTranslations } from "next-intl/server";
import { KeepFocus } from "@/components/documents/keep-focus";
import { Link } from "@/components/ui/link";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import type { FoundInspection } from "@/lib/staff/inspections/queries/find-inspection";
import { PhotoUpload } from "../../../_shell/files/photo-upload";
import { PhotoList } from "./photo-list";

type VisitPhotosProps = { found: FoundInspection; query: Record<string, string | string[] | undefined> };

/** The photos of a visit, and taking more: each is sent as soon as it is taken. Once the visit is written down they stay. */
export async function VisitPhotos({ found: { inspection, photos }, query }: VisitPhotosProps) {
  const words = await getTranslations("inspections");
  const documents = await getTranslations("documents");
  const { to } = await reader();
  const back = to(paths.staff.inspection(inspection.id));
  const isOpen = inspection.status === "planned";
  return (
    <>
      <h3 id="held-heading" className="sr-only">
        {words("photos.sent")}
      </h3>
      <PhotoList inspection={inspection.id} photos={photos} isOpen={isOpen} words={await formWords()} />
      {photos.some(({ file }) => file.status === "checking" || file.status === "uploading") ? (
        <p className="meta">
          <Link href={back}>{documents("page.reload")}</Link> {documents("page.reloadWhy")}
        </p>
      ) : null}
      {isOpen ? (
        <>
          <KeepFocus rows={photos.map(({ id }) => id)} field="file" />
          <PhotoUpload
            address={paths.staff.visitPhotos({ inspection: inspection.id, back })}
            photos={photos}
            most={20}
            query={query}
            words={{
              choose: words("photos.choose"),
              limits: words("photos.limits"),
              camera: words("photos.camera"),
              sendFiles: words("photos.send"),
            }}
          />
        </>
      ) : null}
    </>
  );
}
