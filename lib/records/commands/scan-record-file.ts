import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";
import { lookForMalware, malwareWords } from "@/lib/documents/commands/scan-stored-file";
import { enqueue } from "@/lib/jobs/enqueue";

/** Looks for malware in the PDF of a record, as in every file that comes; what is good is read next. Throws when clamd or storage did not answer. */
export async function scanRecordFile({ fileId: id }: { fileId: string }): Promise<void> {
  const file = await asSystem("scanRecordFile", (db) =>
    db.recordFile.findUnique({ where: { id }, select: { key: true, recordId: true, status: true } }),
  );
  if (file?.status !== "checking") return;
  const found = await lookForMalware(file.key);
  const isMalware = found === "found";
  await asSystem("scanRecordFile", async (db) => {
    const { count } = await db.recordFile.updateMany({
      where: { id, status: "checking" },
      data: { status: isMalware ? "rejected" : "received", problem: isMalware ? "malware" : null, checkedAt: now() },
    });
    if (!count) return;
    record(db, { kind: "system", job: "scanRecordFile" }, malwareWords[found], { id: file.recordId });
    if (!isMalware) return enqueue(db, "readRecordFile", { fileId: id });
    await enqueue(db, "removeBytes", { keys: [file.key] });
    await db.publicRecord.updateMany({ where: { id: file.recordId, textState: "reading" }, data: { textState: "none" } });
  });
}
