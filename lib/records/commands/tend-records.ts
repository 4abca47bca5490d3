import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";
import { dropRecordFile } from "@/lib/records/commands/add-record-file";
import { publishDue } from "@/lib/records/commands/publish-due";

const MINUTES = 10;
const AT_ONCE = 50;

/** What is due every minute: publishing, and uploads whose process ended with them. */
export async function tendRecords(): Promise<void> {
  await publishDue();
  const before = new Date(now().getTime() - MINUTES * 60_000);
  await asSystem("tendRecords", async (db) => {
    const left = await db.recordFile.findMany({
      where: { status: "uploading", createdAt: { lt: before } },
      orderBy: { createdAt: "asc" },
      take: AT_ONCE,
      select: { id: true, key: true },
    });
    for (const one of left) await dropRecordFile(db, one);
  });
}
