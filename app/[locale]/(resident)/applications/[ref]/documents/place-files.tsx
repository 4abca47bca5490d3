import { getTranslations } from "next-intl/server";
import { KeepFocus } from "@/components/documents/keep-focus";
import { UploadForm } from "@/components/documents/upload-form";
import { Link } from "@/components/ui/link";
import type { Slot } from "@/lib/applications/queries/find-slot";
import type { HeldFile } from "@/lib/documents/queries/find-held";
import type { ReusableFile } from "@/lib/documents/queries/list-documents";
import { takeParked } from "@/lib/auth/browser/parked-form";
import type { Resident } from "@/lib/auth/actor";
import { one } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths, type Language } from "@/lib/paths";
import { fileWords } from "../../../../_shell/files/file-words";
import { IMAGES } from "../../../../_shell/files/photo-upload";
import { placeProblem } from "../../../../_shell/files/place-problem";
import { sendingWords, startedWords, uploadWords } from "../../../../_shell/files/upload-words";
import { HeldFiles } from "./held-files";
import { PortraitChecks } from "./portrait-checks";
import { ReuseFiles } from "./reuse-files";

export type PlaceFilesProps = {
  /** The application, and the document of the draft or the id of what the city asks for. */
  place: { ref: string; slot: string };
  slot: Slot;
  held: HeldFile[];
  reusable: ReusableFile[];
  /** The address of the page, with its language: where files without scripts come back to. */
  back: string;
  query: Record<string, string | string[] | undefined>;
  language: Language;
  actor: Resident;
};

/** Everything about the files of one place: what is there, sending more, and using one that was sent before. */
export async function PlaceFiles({ place, slot, held, reusable, back, query, language, actor }: PlaceFilesProps) {
  const words = await getTranslations("documents");
  const { state } = await fileWords();
  const isPortrait = slot.needed?.portrait === true;
  const photo = isPortrait ? held.find(({ file }) => "portrait" in (file.facts as object)) : undefined;
  const isWaiting = held.some(({ file }) => file.status === "checking" || file.status === "uploading");
  const exit = { address: paths.uploads({ ...place, back, go: "exit" }), to: (await reader()).to(paths.dashboard) };
  const accept = isPortrait ? IMAGES : `.pdf,application/pdf,${IMAGES}`;
  return (
    <>
      <section aria-labelledby="held-heading">
        <h2 id="held-heading">{words("page.held")}</h2>
        <HeldFiles held={held} place={place} back={back} accept={accept} sending={await sendingWords()} />
        <KeepFocus rows={held.map(({ id }) => id)} field="file" />
        {isWaiting ? (
          <p className="meta">
            <Link href={back}>{words("page.reload")}</Link> {words("page.reloadWhy")}
          </p>
        ) : null}
      </section>
      {photo ? (
        <PortraitChecks photo={photo} place={place} fromReview={one(query.from) === "review"} initial={await takeParked(actor)} />
      ) : null}
      <UploadForm
        address={paths.uploads({ ...place, back })}
        accept={accept}
        several={slot.most > 1}
        leadsOn={!slot.itemId && !photo}
        camera={isPortrait ? "user" : "environment"}
        exit={slot.itemId ? undefined : exit}
        problem={await placeProblem(query, slot.most)}
        files={held.map(({ id, status, file }) => ({
          id,
          name: file.name,
          state: state(status, file),
          isWaiting: file.status === "checking",
        }))}
        started={await startedWords()}
        words={{
          ...(await uploadWords()),
          choose: words("upload.choose", { most: slot.most }),
          limits: words("page.limits", { portrait: isPortrait ? "yes" : "no", most: slot.most }),
          camera: words("upload.camera"),
          sendFiles: words("upload.sendFiles"),
        }}
      />
      <ReuseFiles files={reusable} place={place} language={language} />
    </>
  );
}
