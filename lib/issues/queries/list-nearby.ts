import type { Actor } from "@/lib/auth/actor";
import type { IssueCategory } from "@/lib/city/issues/categories";
import { metresBetween } from "@/lib/city/plan/metres";
import type { Point } from "@/lib/city/plan/point";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { cellsAround } from "@/lib/issues/cell";
import { openStatuses } from "@/lib/issues/workflow";

const MOST_LOOKED_AT = 200;
const MOST_SHOWN = 5;
const DAYS = 30;

const shown = {
  ...{ ref: true, category: true, status: true, resolution: true, lat: true, lng: true, address: true, summary: true, reportedAt: true },
  ...{ promisedOn: true, scheduledOn: true, followers: true, firstPhotoId: true },
} as const;

/** Reports of the same kind within its radius, the nearest first: open, or ended within 30 days. What was merged is told by the other one. */
export const listNearby = (actor: Actor, { slug, radiusM }: IssueCategory, point: Point) =>
  asActor(actor, async (db) => {
    const since = new Date(now().getTime() - DAYS * 86_400_000);
    const found = await db.publicIssue.findMany({
      where: {
        cell: { in: cellsAround(point, radiusM) },
        category: slug,
        duplicateOfRef: null,
        OR: [{ status: { in: [...openStatuses] } }, { updatedAt: { gt: since } }],
      },
      orderBy: { reportedAt: "desc" },
      take: MOST_LOOKED_AT,
      select: shown,
    });
    return found
      .map((issue) => ({ ...issue, metres: Math.round(metresBetween(point, issue)) }))
      .filter(({ metres }) => metres <= radiusM)
      .sort((one, other) => one.metres - other.metres)
      .slice(0, MOST_SHOWN);
  });

export type NearbyIssue = Awaited<ReturnType<typeof listNearby>>[number];
