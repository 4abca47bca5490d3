import { findCategory } from "@/lib/city/issues/categories";
import type { Db } from "@/lib/db/as-actor";
import type { FoundIssue } from "@/lib/issues/desk/find-issue";
import { findNearest } from "@/lib/issues/queries/find-nearest";

const MOST_SHOWN = 8;
const DAYS = 60;

type Reported = Pick<FoundIssue, "ref" | "category" | "lat" | "lng" | "reportedAt">;

/** Reports of the same kind so near that they may be the same problem, the nearest first: open, or ended not long before this one. */
export const listNearby = (db: Db, { ref, category, lat, lng, reportedAt }: Reported) =>
  findNearest(db, {
    ...{ category, radiusM: findCategory(category)?.radiusM ?? 100, point: { lat, lng } },
    ...{ since: new Date(reportedAt.getTime() - DAYS * 86_400_000), most: MOST_SHOWN, besides: ref },
  });
