import { setTimeout as wait } from "node:timers/promises";
import { asSystem } from "@/lib/db/as-actor";
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

/** Without scripts nobody reads a page again: what a check finds within three seconds stands on it at once. */
export async function waitForPhotos(draftId: string): Promise<void> {
  for (const until = Date.now() + MOST_MS; Date.now() < until; await wait(EVERY_MS))
    if (!(await listDraftPhotos(draftId)).some(({ file }) => file.status === "checking")) return;
}
