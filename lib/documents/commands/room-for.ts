import type { Resident, Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { LARGEST_APPLICATION, LARGEST_DAY, type FileProblem } from "@/lib/documents/rules";

const DAY_MS = 86_400_000;

/** Without the file itself, and without the document that it takes the place of. */
async function heldBy(db: Db, applicationId: string, fileId: string, replaces?: string): Promise<number> {
  const held = await db.storedFile.aggregate({
    where: {
      documents: { some: { applicationId, ...(replaces && { id: { not: replaces } }) } },
      id: { not: fileId },
      status: { in: ["checking", "received"] },
    },
    _sum: { size: true },
  });
  return held._sum.size ?? 0;
}

/** What a file of this size would be too much for: all files of the application together, or the person's day. */
export async function tooMuchFor(
  db: Db,
  { accountId }: Resident | Staff,
  { applicationId, fileId, replaces }: { applicationId: string | null; fileId: string; replaces?: string | undefined },
  size: number,
): Promise<FileProblem | undefined> {
  if (applicationId && (await heldBy(db, applicationId, fileId, replaces)) + size > LARGEST_APPLICATION) return "noRoom";
  const since = new Date(now().getTime() - DAY_MS);
  const today = await db.storedFile.aggregate({
    where: { accountId, createdAt: { gt: since }, id: { not: fileId } },
    _sum: { size: true },
  });
  return (today._sum.size ?? 0) + size > LARGEST_DAY ? "dayFull" : undefined;
}
