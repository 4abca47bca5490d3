import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";

/** The newest reports that a resident sent or follows, as everybody sees them: one that is hidden stands nowhere. */
export async function listFollowed(db: Db, { accountId }: Resident, most: number) {
  const follows = await db.issueFollow.findMany({
    where: { accountId, endedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: most,
    select: { reportId: true },
  });
  const ids = follows.map(({ reportId }) => reportId);
  if (!ids.length) return [];
  const issues = await db.publicIssue.findMany({
    where: { reportId: { in: ids } },
    select: { reportId: true, ref: true, category: true, address: true, status: true, resolution: true, promisedOn: true },
  });
  return ids.flatMap((id) => issues.find(({ reportId }) => reportId === id) ?? []);
}

export type FollowedIssue = Awaited<ReturnType<typeof listFollowed>>[number];
