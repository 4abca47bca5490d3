import { UploadForm } from "@/components/documents/upload-form";
import { placeProblem } from "./place-problem";
import { fileWords } from "./file-words";
import { startedWords, uploadWords } from "./upload-words";

/** What the browser offers to choose from where only pictures are of use. */
export const IMAGES = ".jpg,.jpeg,.png,image/jpeg,image/png";

type PhotoUploadProps = {
  /** Where they are posted to. */
  address: string;
  /** Those that are here; a photo of a case has a word of the city on it, too. */
  photos: { id: string; status?: string; file: { name: string; size: number; status: string; problem: string | null } }[];
  /** How many there may be. */
  most: number;
  /** The query of the page: what a form without scripts came back with. */
  query: Record<string, string | string[] | undefined>;
  /** Whether its button leads on to the next page; else it only sends. */
  leadsOn?: true;
  /** What keeps the page from going on, where its query does not say so. */
  problem?: string | undefined;
  words: Record<"choose" | "limits" | "camera", string> & { sendFiles?: string; continue?: string };
};

/** Takes photos of a place, each sent as soon as it is taken; without scripts by a button. */
export async function PhotoUpload({ address, photos, most, query, leadsOn, problem, words }: PhotoUploadProps) {
  const { state } = await fileWords();
  return (
    <UploadForm
      address={address}
      accept={IMAGES}
      several
      leadsOn={leadsOn ?? false}
      camera="environment"
      problem={problem ?? (await placeProblem(query, most))}
      files={photos.map(({ id, status = "received", file }) => ({
        ...{ id, name: file.name, state: state(status, file), isWaiting: file.status === "checking" },
      }))}
      started={await startedWords()}
      words={{ ...(await uploadWords()), ...words }}
    />
  );
}
