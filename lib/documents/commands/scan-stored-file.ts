import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";
import { scanFile } from "@/lib/documents/checks/scan-file";
import { env } from "@/lib/env";
import { enqueue } from "@/lib/jobs/enqueue";
import { storage } from "@/lib/storage/storage";

/**
 * Looks for malware in a file that was kept, and says what came of it; a file that was decided already stays so. Without clamd, where the
 * city allows that, it is received as it is. Throws when clamd or storage did not answer: the job is tried again, the file stays in checking.
 */
export async function scanStoredFile({ fileId: id }: { fileId: string }): Promise<void> {
  const file = await asSystem("scanFile", (db) =>
    db.storedFile.findUnique({ where: { id }, select: { id: true, key: true, partyId: true, status: true, previewKey: true } }),
  );
  if (file?.status !== "checking") return;
  const found = await lookForMalware(file.key);
  const isMalware = found === "found";
  await asSystem("scanFile", async (db) => {
    const { count } = await db.storedFile.updateMany({
      where: { id, status: "checking" },
      data: { status: isMalware ? "rejected" : "received", problem: isMalware ? "malware" : null, checkedAt: now() },
    });
    if (!count) return;
    record(db, { kind: "system", job: "scanFile" }, malwareWords[found], file);
    if (isMalware) await enqueue(db, "removeBytes", { keys: [file.key, file.previewKey].filter((key) => key !== null) });
  });
}

/** What the audit says of it; what nobody looked at is never said to be clean. */
export const malwareWords = { found: "file.malware", clean: "file.clean", unscanned: "file.unscanned" };

/** What is in the bytes of a key. Throws when clamd or storage did not answer. */
export async function lookForMalware(key: string): Promise<keyof typeof malwareWords> {
  const clamd = env().CLAMD_URL;
  if (!clamd) return "unscanned";
  const folder = join(env().DATA_DIR, "incoming");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomBytes(16).toString("hex"));
  try {
    await pipeline(await storage().open(key), createWriteStream(path, { mode: 0o600 }));
    return await scanFile(new URL(clamd), path);
  } finally {
    await rm(path, { force: true });
  }
}
