import type { Actor } from "@/lib/auth/actor";
import type { IssueCategory } from "@/lib/city/issues/categories";
import type { Point } from "@/lib/city/plan/point";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { findNearest, type Nearest } from "@/lib/issues/queries/find-nearest";

const MOST_SHOWN = 5;
const DAYS = 30;

/** Reports of the same kind within its radius, the nearest first: open, or ended within 30 days. */
export const listNearby = (actor: Actor, { slug: category, radiusM }: IssueCategory, point: Point): Promise<Nearest[]> =>
  asActor(actor, (db) => {
    const since = new Date(now().getTime() - DAYS * 86_400_000);
    return findNearest(db, { category, radiusM, point, since, most: MOST_SHOWN });
  });

export type NearbyIssue = Nearest;
