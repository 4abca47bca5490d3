import type { Readable } from "node:stream";
import { record } from "@/lib/audit/record";
import type { Resident, Staff } from "@/lib/auth/actor";
import { asActor, asSystem, asSystemIn, type Db } from "@/lib/db/as-actor";
import { checkFile, type CheckedFile, type GoodFile } from "@/lib/documents/check-file";
import { dropUpload } from "@/lib/documents/commands/drop-upload";
import { openUpload, type OpenUpload, type Upload } from "@/lib/documents/commands/open-upload";
import { takeAway } from "@/lib/documents/commands/remove-document";
import { tooMuchFor } from "@/lib/documents/commands/room-for";
import { keepBytes } from "@/lib/documents/commands/keep-bytes";
import { receiveBytes, type ReceivedBytes } from "@/lib/documents/receive-bytes";
import { LARGEST_FILE, type FileProblem } from "@/lib/documents/rules";
import { enqueue } from "@/lib/jobs/enqueue";

export type AddedDocument = { id: string; name: string; problem: FileProblem | null };

/**
 * Takes a file for one of the documents of a draft, for something the city asked for, for a message that is being written, or for a visit. It is written down before its first byte, so
 * that nothing is on storage that nobody knows, and again when its bytes are safe: then it is being checked. A file that cannot be taken
 * keeps its row, with why. Throws NotFoundError for a place that is not there; when the sender goes away nothing stays.
 */
export async function addDocument(actor: Resident | Staff, wanted: Upload, bytes: Readable): Promise<AddedDocument> {
  const upload = await openUpload(actor, wanted);
  const taken = receiveBytes(bytes, async (received) => {
    const checked = await checkFile(upload, wanted.type, received);
    if (!("problem" in checked)) await keepBytes(upload, checked, received);
    const problem = await close(actor, wanted, upload, checked, received);
    return { id: upload.documentId, name: upload.name, problem };
  });
  return taken.catch(async (error: unknown) => {
    // Should this fail too, the broom finds the row (sweepUploads).
    await asSystem("dropUpload", (db) => giveUp(db, upload)).catch(() => {});
    throw error;
  });
}

async function giveUp(db: Db, { fileId, key, previewKey }: OpenUpload) {
  if (await dropUpload(db, fileId)) return;
  // Somebody gave it up before us, and may have removed what there was before these bytes were kept: no row will tell of them.
  const isWanted = await db.storedFile.count({ where: { id: fileId, status: { not: "rejected" } } });
  if (!isWanted) await enqueue(db, "removeBytes", { keys: [key, previewKey] });
}

const close = (
  actor: Resident | Staff,
  wanted: Upload,
  upload: OpenUpload,
  checked: CheckedFile,
  received: ReceivedBytes,
): Promise<FileProblem | null> =>
  asActor(actor, async (db) => {
    const size = "size" in checked ? checked.size : Math.min(received.size, LARGEST_FILE);
    if (upload.applicationId) await db.$queryRaw`SELECT id FROM application WHERE id = ${upload.applicationId}::uuid FOR UPDATE`;
    const replaces = "slot" in wanted ? wanted.replaces : undefined;
    const problem = "problem" in checked ? checked.problem : ((await tooMuchFor(db, actor, { ...upload, replaces }, size)) ?? null);
    const said = problem || "problem" in checked ? { status: "rejected", problem } : { status: "checking", ...factsOf(upload, checked) };
    // As the system: whose file it is has been asked, and bytes take a while.
    const { count } = await asSystemIn(db, () =>
      db.storedFile.updateMany({ where: { id: upload.fileId, status: "uploading" }, data: { ...said, size, type: checked.type } }),
    );
    if (!count) throw new Error("the upload was given up meanwhile");
    if (actor.kind === "resident" && "slot" in wanted && replaces && !problem) await takeAway(db, actor, { ...wanted, document: replaces });
    if (!problem) await enqueue(db, "scanFile", { fileId: upload.fileId });
    else if (!("problem" in checked)) await enqueue(db, "removeBytes", { keys: [upload.key, upload.previewKey] });
    record(db, actor, problem ? "file.refused" : "file.received", { id: upload.fileId }, problem ? { problem } : {});
    return problem;
  });

const factsOf = ({ previewKey }: OpenUpload, { sha256, facts, preview }: GoodFile) => ({
  ...{ sha256, facts },
  previewKey: preview ? previewKey : null,
});
