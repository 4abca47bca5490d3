import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";
import { dropUpload } from "@/lib/documents/commands/drop-upload";
import { dropWaiting } from "@/lib/documents/commands/drop-waiting";

const MINUTES = 10;
const AT_ONCE = 100;

const DAYS = 7;

/**
 * Uploads whose process ended with them: nothing of them is shown any more, and what had come is removed. So are, after a week, files of
 * messages that nobody sent. Each run does a part.
 */
export async function sweepUploads(): Promise<void> {
  const before = new Date(now().getTime() - MINUTES * 60_000);
  await asSystem("sweepUploads", async (db) => {
    const left = await db.storedFile.findMany({
      where: { status: "uploading", createdAt: { lt: before } },
      orderBy: { createdAt: "asc" },
      take: AT_ONCE,
      select: { id: true },
    });
    for (const { id } of left) await dropUpload(db, id);
    await dropWaiting(db, { before: new Date(now().getTime() - DAYS * 86_400_000) });
  });
}
