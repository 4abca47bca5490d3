import type { Resident } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { LARGEST_APPLICATION, LARGEST_DAY, type FileProblem } from "@/lib/documents/rules";

const DAY_MS = 86_400_000;

/** What a file of this size would be too much for: all files of the application together, or the person's day. */
export async function tooMuchFor(
  db: Db,
  { accountId }: Resident,
  { applicationId, fileId }: { applicationId: string; fileId: string },
  size: number,
): Promise<FileProblem | undefined> {
  const held = await db.storedFile.aggregate({
    where: { documents: { some: { applicationId } }, id: { not: fileId }, status: { in: ["checking", "received"] } },
    _sum: { size: true },
  });
  if ((held._sum.size ?? 0) + size > LARGEST_APPLICATION) return "noRoom";
  const since = new Date(now().getTime() - DAY_MS);
  const today = await db.storedFile.aggregate({
    where: { accountId, createdAt: { gt: since }, id: { not: fileId } },
    _sum: { size: true },
  });
  return (today._sum.size ?? 0) + size > LARGEST_DAY ? "dayFull" : undefined;
}
