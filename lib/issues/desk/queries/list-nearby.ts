import { findCategory } from "@/lib/city/issues/categories";
import { metresBetween } from "@/lib/city/plan/metres";
import type { Db } from "@/lib/db/as-actor";
import { cellsAround } from "@/lib/issues/cell";
import type { FoundIssue } from "@/lib/issues/desk/find-issue";

const MOST_LOOKED_AT = 300;
const MOST_SHOWN = 8;

/** Reports of the same kind so near that they may be the same problem, open or ended lately, the nearest first. */
export async function listNearby(db: Db, { id, ref, category, lat, lng, reportedAt }: FoundIssue) {
  const radius = findCategory(category)?.radiusM ?? 100;
  const since = new Date(reportedAt.getTime() - 60 * 86_400_000);
  const rows = await db.publicIssue.findMany({
    where: { cell: { in: cellsAround({ lat, lng }, radius) }, category, reportId: { not: id }, updatedAt: { gte: since } },
    orderBy: { reportedAt: "desc" },
    take: MOST_LOOKED_AT,
    select: {
      ...{ reportId: true, ref: true, lat: true, lng: true, address: true, status: true, resolution: true, reportedAt: true },
      ...{ duplicateOfRef: true, followers: true },
    },
  });
  return rows
    .filter((one) => !one.duplicateOfRef && one.ref !== ref)
    .map((one) => ({ ...one, metres: Math.round(metresBetween({ lat, lng }, one)) }))
    .filter(({ metres }) => metres <= radius)
    .sort((one, other) => one.metres - other.metres)
    .slice(0, MOST_SHOWN);
}
