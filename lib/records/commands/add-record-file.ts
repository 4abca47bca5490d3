import { randomBytes } from "node:crypto";
import type { Readable } from "node:stream";
import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor, asSystem, asSystemIn, type Db } from "@/lib/db/as-actor";
import { checkFile, type CheckedFile } from "@/lib/documents/check-file";
import { receiveBytes, type ReceivedBytes } from "@/lib/documents/receive-bytes";
import { plainName } from "@/lib/documents/plain-name";
import { LARGEST_FILE, typeOfName, type FileProblem } from "@/lib/documents/rules";
import { DomainError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { canWriteRecords } from "@/lib/records/policy";
import { findRecord } from "@/lib/records/queries/find-record";
import { storage } from "@/lib/storage/storage";

type Sent = { record: string; name: string; type: string };
export type AddedRecordFile = { id: string; name: string; problem: FileProblem | null };

/**
 * Takes the PDF of a record that is being prepared. It is written down before its first byte and again when its bytes are safe, as every
 * file here; the one before it stays until then. When the sender goes away nothing stays.
 */
export async function addRecordFile(actor: Staff, sent: Sent, bytes: Readable): Promise<AddedRecordFile> {
  const opened = await open(actor, sent);
  const taken = receiveBytes(bytes, async (received) => {
    const checked = await check(opened.name, sent.type, received);
    if (!("problem" in checked)) await storage().keep(opened.key, received.path, checked.size, checked.type);
    return { id: opened.id, name: opened.name, problem: await close(actor, sent.record, opened, checked, received) };
  });
  return taken.catch(async (error: unknown) => {
    await asSystem("dropRecordFile", (db) => dropRecordFile(db, opened)).catch(() => {}); // else the broom finds it
    throw error;
  });
}

const open = (actor: Staff, { record: recordId, name }: Sent) =>
  asActor(actor, async (db) => {
    authorize(canWriteRecords(actor), actor);
    const { status } = await findRecord(db, actor, recordId);
    if (status !== "draft") throw new DomainError("records.notDraft");
    return db.recordFile.create({
      data: { recordId, key: randomBytes(24).toString("hex"), name: plainName(name), sentBy: actor.accountId, createdAt: now() },
      select: { id: true, key: true, name: true },
    });
  });

async function check(name: string, type: string, received: ReceivedBytes): Promise<CheckedFile> {
  if (typeOfName(name) !== "application/pdf") return { problem: "type", type: "application/pdf" };
  return checkFile({ name, isPortrait: false }, type, received);
}

type Opened = { id: string; key: string; name: string };

const close = (
  actor: Staff,
  recordId: string,
  { id }: Opened,
  checked: CheckedFile,
  received: ReceivedBytes,
): Promise<FileProblem | null> =>
  asActor(actor, async (db) => {
    const problem = "problem" in checked ? checked.problem : null;
    const said = "problem" in checked ? { status: "rejected", problem } : { status: "checking", sha256: checked.sha256 };
    const size = "size" in checked ? checked.size : Math.min(received.size, LARGEST_FILE);
    // As the system: whose act it is has been asked, and bytes take a while.
    await asSystemIn(db, async () => {
      const { count } = await db.recordFile.updateMany({ where: { id, status: "uploading" }, data: { ...said, size } });
      if (!count) throw new Error("the upload was given up meanwhile");
      if (!problem) await takeItsPlace(db, recordId, id);
    });
    if (!problem) await enqueue(db, "scanRecordFile", { fileId: id });
    record(db, actor, problem ? "record.fileRefused" : "record.fileReceived", { id: recordId }, problem ? { problem } : {});
    return problem;
  });

/** The files before it go, and with them what was read from them. */
async function takeItsPlace(db: Db, recordId: string, id: string) {
  const older = await db.recordFile.findMany({
    where: { recordId, id: { not: id }, status: { not: "uploading" } },
    take: 50,
    select: { id: true, key: true },
  });
  await db.recordFile.deleteMany({ where: { id: { in: older.map((one) => one.id) } } });
  if (older.length) await enqueue(db, "removeBytes", { keys: older.map(({ key }) => key) });
  const { count } = await db.publicRecord.updateMany({
    where: { id: recordId, status: "draft" },
    data: { text: "", textState: "reading", pages: null, updatedAt: now() },
  });
  if (!count) throw new DomainError("records.notDraft");
}

/** An upload that came to nothing: its row goes, and what had come of it. As the system. */
export async function dropRecordFile(db: Db, { id, key }: { id: string; key: string }) {
  const { count } = await db.recordFile.deleteMany({ where: { id, status: "uploading" } });
  if (count) await enqueue(db, "removeBytes", { keys: [key] });
}
