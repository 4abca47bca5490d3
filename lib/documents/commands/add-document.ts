import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import type { Readable } from "node:stream";
import { record } from "@/lib/audit/record";
import type { Resident } from "@/lib/auth/actor";
import { asActor, asSystemIn } from "@/lib/db/as-actor";
import { checkFile, type CheckedFile } from "@/lib/documents/check-file";
import { openUpload, type OpenUpload, type Upload } from "@/lib/documents/commands/open-upload";
import { receiveBytes, type ReceivedBytes } from "@/lib/documents/receive-bytes";
import type { FileProblem, FileType } from "@/lib/documents/rules";
import { enqueue } from "@/lib/jobs/enqueue";
import { storage } from "@/lib/storage/storage";

export type AddedDocument = { id: string; name: string; size: number; status: string; problem: FileProblem | null };

/**
 * Takes a file for one of the documents of a draft. It is written down before its first byte, so that nothing is on storage that nobody
 * knows, and again when its bytes are safe: then it is being checked. A file that cannot be taken keeps its row, with why.
 * Throws NotFoundError for a draft or a document that is not there; when the sender goes away, the row ends as interrupted.
 */
export async function addDocument(actor: Resident, wanted: Upload, bytes: Readable): Promise<AddedDocument> {
  const upload = await openUpload(actor, wanted);
  return receiveBytes(bytes, async (received) => {
    const checked = await judge(upload, wanted.type, received);
    const kept = "problem" in checked ? undefined : await keepBytes(upload, checked, received);
    return asActor(actor, async (db) => {
      const problem = "problem" in checked ? checked.problem : null;
      const size = kept?.size ?? Math.min(received.size, upload.largest);
      const data = problem
        ? { status: "rejected", problem, size, type: checked.type }
        : { status: "checking", size, type: checked.type, sha256: kept!.sha256, facts: "facts" in checked ? checked.facts : {} };
      // As the system: whose file it is has been asked, and the draft may have been sent while the bytes came.
      await asSystemIn(db, () => db.storedFile.updateMany({ where: { id: upload.fileId, status: "uploading" }, data }));
      if (!problem) await enqueue(db, "scanFile", { fileId: upload.fileId });
      record(db, actor, problem ? "file.refused" : "file.received", { id: upload.fileId }, problem ? { problem } : {});
      return { id: upload.documentId, name: upload.name, size, status: data.status, problem };
    });
  });
}

const judge = (upload: OpenUpload, declared: string, received: ReceivedBytes): CheckedFile | Promise<CheckedFile> =>
  received.size > upload.room ? { problem: "tooLarge", type: upload.type } : checkFile(upload.name, declared, received);

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
