import { getTranslations } from "next-intl/server";
import { KeepFocus } from "@/components/documents/keep-focus";
import { UploadForm } from "@/components/documents/upload-form";
import { Link } from "@/components/ui/link";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import type { FoundInspection } from "@/lib/staff/inspections/queries/find-inspection";
import { placeProblem } from "../../../(resident)/applications/[ref]/documents/place-problem";
import { fileWords } from "../../../_shell/file-words";
import { PhotoList } from "./photo-list";
import { photoFormWords } from "./photo-words";

type VisitPhotosProps = { found: FoundInspection; query: Record<string, string | string[] | undefined> };

const IMAGES = ".jpg,.jpeg,.png,image/jpeg,image/png";

/** The photos of a visit, and taking more: each is sent as soon as it is taken. Once the visit is written down they stay. */
export async function VisitPhotos({ found: { inspection, photos }, query }: VisitPhotosProps) {
  const words = await getTranslations("inspections");
  const documents = await getTranslations("documents");
  const { to } = await reader();
  const { state } = await fileWords();
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
          <UploadForm
            address={paths.staff.visitPhotos({ inspection: inspection.id, back })}
            accept={IMAGES}
            several
            leadsOn={false}
            camera="environment"
            problem={await placeProblem(query, 20)}
            files={photos.map(({ id, status, file }) => ({
              ...{ id, name: file.name, state: state(status, file), isWaiting: file.status === "checking" },
            }))}
            started={Array.from({ length: 10 }, (_, index) => documents("upload.started", { count: index + 1 }))}
            words={await photoFormWords()}
          />
        </>
      ) : null}
    </>
  );
}
