import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";
import { storage } from "@/lib/storage/storage";

const MINUTES = 10;
const AT_ONCE = 100;

/** Uploads whose sender went away: their rows say so, and what had come of them is removed. Run often; each run does a part. */
export async function sweepUploads(): Promise<void> {
  const before = new Date(now().getTime() - MINUTES * 60_000);
  const left = await asSystem("sweepUploads", (db) =>
    db.storedFile.findMany({
      where: { status: "uploading", createdAt: { lt: before } },
      orderBy: { createdAt: "asc" },
      take: AT_ONCE,
      select: { id: true, key: true, previewKey: true },
    }),
  );
  for (const { id, key, previewKey } of left) {
    await storage().remove(key);
    if (previewKey) await storage().remove(previewKey);
    await asSystem("sweepUploads", (db) =>
      db.storedFile.updateMany({ where: { id, status: "uploading" }, data: { status: "rejected", problem: "interrupted" } }),
    );
  }
}
