import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import type { Readable } from "node:stream";
import { record } from "@/lib/audit/record";
import type { Resident } from "@/lib/auth/actor";
import { asActor, asSystem, asSystemIn } from "@/lib/db/as-actor";
import { checkFile, type CheckedFile } from "@/lib/documents/check-file";
import { dropUpload } from "@/lib/documents/commands/drop-upload";
import { openUpload, type OpenUpload, type Upload } from "@/lib/documents/commands/open-upload";
import { tooMuchFor } from "@/lib/documents/commands/room-for";
import { receiveBytes, type ReceivedBytes } from "@/lib/documents/receive-bytes";
import { LARGEST_FILE, type FileProblem, type FileType } from "@/lib/documents/rules";
import { enqueue } from "@/lib/jobs/enqueue";
import { storage } from "@/lib/storage/storage";

export type AddedDocument = { id: string; name: string; problem: FileProblem | null };

/**
 * Takes a file for one of the documents of a draft, or for something the city asked for. It is written down before its first byte, so
 * that nothing is on storage that nobody knows, and again when its bytes are safe: then it is being checked. A file that cannot be taken
 * keeps its row, with why. Throws NotFoundError for a place that is not there; when the sender goes away nothing stays.
 */
export async function addDocument(actor: Resident, wanted: Upload, bytes: Readable): Promise<AddedDocument> {
  const upload = await openUpload(actor, wanted);
  const taken = receiveBytes(bytes, async (received) => {
    const checked = await checkFile(upload, wanted.type, received);
    const kept = "problem" in checked ? undefined : await keepBytes(upload, checked, received);
    const problem = await close(actor, upload, checked, kept ?? { size: Math.min(received.size, LARGEST_FILE), sha256: "" });
    return { id: upload.documentId, name: upload.name, problem };
  });
  return taken.catch(async (error: unknown) => {
    // Should this fail too, the broom finds the row (sweepUploads).
    await asSystem("dropUpload", (db) => dropUpload(db, upload.fileId)).catch(() => {});
    throw error;
  });
}

type Kept = { size: number; sha256: string };

const close = (actor: Resident, upload: OpenUpload, checked: CheckedFile, { size, sha256 }: Kept): Promise<FileProblem | null> =>
  asActor(actor, async (db) => {
    await db.$queryRaw`SELECT id FROM application WHERE id = ${upload.applicationId}::uuid FOR UPDATE`;
    const problem = "problem" in checked ? checked.problem : ((await tooMuchFor(db, actor, upload, size)) ?? null);
    const facts = "facts" in checked ? checked.facts : {};
    const previewKey = "preview" in checked && checked.preview ? upload.previewKey : null;
    const said = problem ? { status: "rejected", problem } : { status: "checking", sha256, facts, previewKey };
    // As the system: whose file it is has been asked, and bytes take a while.
    const { count } = await asSystemIn(db, () =>
      db.storedFile.updateMany({ where: { id: upload.fileId, status: "uploading" }, data: { ...said, size, type: checked.type } }),
    );
    if (!count) throw new Error("the upload was given up meanwhile");
    if (!problem) await enqueue(db, "scanFile", { fileId: upload.fileId });
    else if (!("problem" in checked)) await enqueue(db, "removeBytes", { keys: [upload.key, upload.previewKey] });
    record(db, actor, problem ? "file.refused" : "file.received", { id: upload.fileId }, problem ? { problem } : {});
    return problem;
  });

type Good = { type: FileType; facts: object; clean?: Buffer; preview?: Buffer };

async function keepBytes({ key, previewKey }: OpenUpload, { type, clean, preview }: Good, { path, size, sha256 }: ReceivedBytes) {
  if (clean) await writeFile(path, clean);
  await storage().keep(key, path, clean?.length ?? size, type);
  if (preview) {
    await writeFile(path, preview);
    await storage().keep(previewKey, path, preview.length, "image/jpeg");
  }
  return clean ? { size: clean.length, sha256: createHash("sha256").update(clean).digest("hex") } : { size, sha256 };
}
