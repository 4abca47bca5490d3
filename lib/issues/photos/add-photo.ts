import { randomBytes } from "node:crypto";
import type { Readable } from "node:stream";
import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor, asSystem, asSystemIn, type Db } from "@/lib/db/as-actor";
import { checkFile, type CheckedFile } from "@/lib/documents/check-file";
import { dropUpload } from "@/lib/documents/commands/drop-upload";
import { keepBytes } from "@/lib/documents/commands/keep-bytes";
import { receiveBytes, type ReceivedBytes } from "@/lib/documents/receive-bytes";
import { plainName } from "@/lib/documents/plain-name";
import { LARGEST_FILE, typeOfName, type FileProblem } from "@/lib/documents/rules";
import { DomainError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { canReport, canWorkOn } from "@/lib/issues/policy";

/** Before: of a report that is being written. After: of one that staff work on. */
export type PhotoPlace = { draftId: string } | { reportId: string; side: "after" };
export type AddedPhoto = { id: string; name: string; problem: FileProblem | null };

export const MOST_PHOTOS = 3;
const MOST_AFTER = 6;
/** Photos that were not taken stay until they are removed; so many are enough. */
const MOST_ROWS = 12;

/**
 * Takes a photo for a report: drawn anew, so that nothing of where and with what it was taken stays in it. Written down before its first
 * byte and again when its bytes are safe. One that cannot be taken keeps its row, with why.
 */
export async function addIssuePhoto(
  actor: Actor,
  place: PhotoPlace,
  sent: { name: string; type: string },
  bytes: Readable,
): Promise<AddedPhoto> {
  const upload = await open(actor, place, plainName(sent.name));
  const taken = receiveBytes(bytes, async (received) => {
    const checked = await check(upload.name, sent.type, received);
    if (!("problem" in checked)) await keepBytes(upload, checked, received);
    const problem = await close(actor, upload, checked, received);
    return { id: upload.id, name: upload.name, problem };
  });
  return taken.catch(async (error: unknown) => {
    await asSystem("dropUpload", (db) => dropUpload(db, upload.fileId)).catch(() => {}); // should this fail too, the broom finds the row
    throw error;
  });
}

const check = async (name: string, type: string, received: ReceivedBytes): Promise<CheckedFile> =>
  typeOfName(name)?.startsWith("image/") !== true
    ? { problem: "notImage", type: "application/pdf" }
    : checkFile({ name, isPortrait: false }, type, received);

type Upload = { id: string; fileId: string; key: string; previewKey: string; name: string };

const open = (actor: Actor, place: PhotoPlace, name: string): Promise<Upload> =>
  asActor(actor, async (db) => {
    if ("reportId" in place) {
      const report = await db.issueReport.findUniqueOrThrow({ where: { id: place.reportId }, select: { departmentId: true } });
      authorize(canWorkOn(actor, report), actor);
    } else authorize(canReport(actor), actor);
    const keys = { key: randomBytes(24).toString("hex"), previewKey: randomBytes(24).toString("hex") };
    return asSystemIn(db, async () => {
      await requireRoom(db, place);
      const type = typeOfName(name) ?? "application/pdf";
      const accountId = actor.kind === "staff" ? actor.accountId : null;
      const data = { area: "issues", accountId, partyId: null, key: keys.key, name, type, size: 0, createdAt: now() };
      const { id: fileId } = await db.storedFile.create({ data, select: { id: true } });
      const { id } = await db.issuePhoto.create({ data: { ...place, storedFileId: fileId, addedAt: now() }, select: { id: true } });
      return { id, fileId, name, ...keys };
    });
  });

/** Photos that come at once are counted one after the other. */
async function requireRoom(db: Db, place: PhotoPlace) {
  const of = "draftId" in place ? { draftId: place.draftId } : { reportId: place.reportId, side: "after" };
  const most = "draftId" in place ? MOST_PHOTOS : MOST_AFTER;
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`photos ${JSON.stringify(of)}`}, 0))`;
  const rows = await db.issuePhoto.findMany({ where: of, take: MOST_ROWS, select: { file: { select: { status: true } } } });
  if (rows.filter(({ file }) => file.status !== "rejected").length >= most) throw new DomainError("documents.tooMany", { most });
  if (rows.length >= MOST_ROWS) throw new DomainError("documents.notTaken");
}

const close = (actor: Actor, upload: Upload, checked: CheckedFile, received: ReceivedBytes): Promise<FileProblem | null> =>
  asActor(actor, async (db) => {
    const problem = "problem" in checked ? checked.problem : null;
    const said =
      "problem" in checked ? { status: "rejected", problem: checked.problem } : { status: "checking", ...factsOf(upload, checked) };
    const size = "size" in checked ? checked.size : Math.min(received.size, LARGEST_FILE);
    const { count } = await asSystemIn(db, () =>
      db.storedFile.updateMany({ where: { id: upload.fileId, status: "uploading" }, data: { ...said, size, type: checked.type } }),
    );
    if (!count) throw new Error("the upload was given up meanwhile");
    if (!problem) await enqueue(db, "scanFile", { fileId: upload.fileId });
    record(db, actor, problem ? "file.refused" : "file.received", { id: upload.fileId }, problem ? { problem } : {});
    return problem;
  });

const factsOf = ({ previewKey }: Upload, checked: Exclude<CheckedFile, { problem: FileProblem }>) => ({
  ...{ sha256: checked.sha256, facts: checked.facts },
  previewKey: checked.preview ? previewKey : null,
});
