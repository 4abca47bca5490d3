import { createHash, randomBytes } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";
import { oneAtATime } from "@/lib/documents/one-at-a-time";
import { env } from "@/lib/env";
import { enqueue } from "@/lib/jobs/enqueue";
import { recordPdf, type RecordPaper } from "@/lib/records/record-pdf";
import { storage } from "@/lib/storage/storage";

/** Makes the PDF of a published record that was written here, and keeps it for whoever asks next. Resolves to its bytes. */
export async function drawRecordFile(recordId: string, paper: RecordPaper): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await oneAtATime(() => recordPdf(paper));
  const key = randomBytes(24).toString("hex");
  await keep(key, bytes);
  const file = { recordId, key, name: `${recordId}.pdf`, size: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
  await asSystem("drawRecordFile", async (db) => {
    const [row] = await db.$queryRaw<{ status: string }[]>`SELECT status FROM public_record WHERE id = ${recordId}::uuid FOR UPDATE`;
    const isThere = await db.recordFile.count({ where: { recordId, status: { not: "rejected" } } });
    // Withdrawn meanwhile, or drawn by another: these bytes are for nobody.
    if (row?.status !== "published" || isThere) return enqueue(db, "removeBytes", { keys: [key] });
    await db.recordFile.create({ data: { ...file, status: "received", createdAt: now(), checkedAt: now() } });
  });
  return bytes;
}

async function keep(key: string, bytes: Uint8Array) {
  const folder = join(env().DATA_DIR, "incoming");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, key);
  try {
    await writeFile(path, bytes, { mode: 0o600 });
    await storage().keep(key, path, bytes.length, "application/pdf");
  } finally {
    await rm(path, { force: true });
  }
}
