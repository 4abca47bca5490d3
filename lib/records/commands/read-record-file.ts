import { buffer } from "node:stream/consumers";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";
import { readPdfAside, type ReadPdf } from "@/lib/records/text/read-pdf-aside";
import { storage } from "@/lib/storage/storage";

/** So little stands on a scanned page that has a stamp or a page number. */
const LEAST_A_PAGE = 12;

/** Reads the words of a record's PDF, for its page and for the search. One without words says so. Throws when storage did not answer. */
export async function readRecordFile({ fileId: id }: { fileId: string }): Promise<void> {
  const file = await asSystem("readRecordFile", (db) =>
    db.recordFile.findFirst({
      where: { id, status: "received" },
      select: { key: true, recordId: true, record: { select: { textState: true } } },
    }),
  );
  if (file?.record.textState !== "reading") return;
  const read = await readPdfAside(await buffer(await storage().open(file.key)));
  await asSystem("readRecordFile", async (db) => {
    const stillCounts = await db.recordFile.count({ where: { id, status: "received" } });
    if (!stillCounts) return;
    const { count } = await db.publicRecord.updateMany({
      where: { id: file.recordId, textState: "reading" },
      data: { ...outcomeOf(read), updatedAt: now() },
    });
    if (count)
      record(db, { kind: "system", job: "readRecordFile" }, "record.read", { id: file.recordId }, { state: outcomeOf(read).textState });
  });
}

function outcomeOf(read: ReadPdf) {
  if ("problem" in read) return { textState: "failed", text: "" };
  const letters = read.text.replace(/[^\p{L}\p{N}]/gu, "").length;
  const isEmpty = letters < LEAST_A_PAGE * read.pages;
  return { textState: isEmpty ? "empty" : "read", text: isEmpty ? "" : read.text, pages: read.pages };
}
