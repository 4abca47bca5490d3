import type { AddedPhoto } from "@/lib/issues/photos/add-photo";
import type { SentFile } from "@/lib/documents/receive-form";
import { dropDraft } from "@/lib/issues/draft/drop-drafts";
import { findDraftOf } from "@/lib/issues/draft/find-draft";
import { beginDraft } from "@/lib/issues/draft/keep-draft";
import { addIssuePhoto } from "@/lib/issues/photos/add-photo";
import { Open311Problem } from "./problem";

const visitor = { kind: "visitor" } as const;

/** How programs name the field of a picture: the standard leaves it open. */
export const isMedia = (field: string) => /^(media|file|photo)(\[\d*\])?$/.test(field);

/** Pictures of a request, kept in a draft until the request is taken: then they are its photos. */
export function receiveMedia(authorize: () => Promise<unknown>) {
  let draft: Promise<{ id: string }> | undefined;
  const begin = async () => {
    await authorize(); // before the first byte
    return (await findDraftOf(await beginDraft({})))!;
  };
  return {
    take: async ({ bytes, ...file }: SentFile): Promise<AddedPhoto> =>
      addIssuePhoto(visitor, { draftId: (await (draft ??= begin())).id }, file, bytes),
    draftId: async () => (draft ? (await draft).id : undefined),
    drop: async () => void (draft && (await draft.then(dropDraft, () => undefined))),
  };
}

/** Throws where one of them could not be taken: a program hears of it, and sends a better one. */
export function requireTaken(outcomes: ({ name: string } & ({ taken: AddedPhoto } | { error: unknown }))[]): void {
  const lost = outcomes.filter((one) => "error" in one || one.taken.problem);
  const failed = lost.find((one) => "error" in one && one.error instanceof Open311Problem);
  if (failed && "error" in failed) throw failed.error;
  if (lost.length) throw new Open311Problem(400, ...lost.map(() => "media must be up to three JPEG or PNG pictures of 10 MB at most"));
}
