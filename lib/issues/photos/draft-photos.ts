import { setTimeout as wait } from "node:timers/promises";
import { asSystem } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";

/** The photos of a report that is being written, with how each fares. */
export const listDraftPhotos = (draftId: string) =>
  asSystem("issueDraft", (db) =>
    db.issuePhoto.findMany({
      where: { draftId },
      orderBy: [{ addedAt: "asc" }, { id: "asc" }],
      take: 20,
      select: { id: true, file: { select: { name: true, status: true, problem: true, size: true, previewKey: true } } },
    }),
  );

type DraftPhoto = Awaited<ReturnType<typeof listDraftPhotos>>[number];

/** The first photo that the city does not have, by number and name: it is on its way, being checked, or could not be taken. */
export function missingPhoto(photos: DraftPhoto[]): DomainError | undefined {
  const at = photos.findIndex(({ file }) => file.status !== "received");
  if (at < 0) return undefined;
  const { name, status } = photos[at]!.file;
  return new DomainError(status === "rejected" ? "issues.photoNotTaken" : "issues.photoNotHere", { number: at + 1, name });
}

/** Nobody goes on, or sends a report, without a photo that they believe to be in it. */
export async function requirePhotos(draftId: string): Promise<void> {
  const missing = missingPhoto(await listDraftPhotos(draftId));
  if (missing) throw missing;
}

/** Leaves one out again. Nothing happens to a photo of another report. */
export const leavePhotoOut = (draftId: string, id: string) =>
  asSystem("issueDraft", async (db) => {
    const found = await db.issuePhoto.findFirst({ where: { id, draftId }, select: { storedFileId: true } });
    if (!found) return;
    await db.issuePhoto.deleteMany({ where: { id, draftId } });
    await enqueue(db, "removeFile", { fileId: found.storedFileId });
  });

const EVERY_MS = 200;
const MOST_MS = 3_000;

/** What a check finds within three seconds is known at once: without scripts nobody reads a page again, and with them nobody is sent back for so little. */
export async function waitForPhotos(draftId: string): Promise<void> {
  for (const until = Date.now() + MOST_MS; Date.now() < until; await wait(EVERY_MS))
    if (!(await listDraftPhotos(draftId)).some(({ file }) => file.status === "checking")) return;
}
