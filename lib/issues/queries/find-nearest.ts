import { metresADegree } from "@/lib/city/plan/metres";
import type { Point } from "@/lib/city/plan/point";
import type { Db } from "@/lib/db/as-actor";
import { cellsAround } from "@/lib/issues/cell";
import { isEndedSql, isOpenSql } from "@/lib/issues/public/narrowed";
import { shownSql, type PublicIssue } from "@/lib/issues/public/shown";
import { sql } from "@/lib/db/sql";

export type Nearest = PublicIssue & { metres: number };
type Wanted = { category: string; radiusM: number; point: Point; since: Date; most: number; besides?: string };

/**
 * Of everything of a kind within a radius the nearest, whatever else lies there: open, or ended since. What was merged is told by the other
 * one. Each half reads an index of its own, and so only what counts.
 */
export async function findNearest(db: Db, { category, radiusM, point, since, most, besides = "" }: Wanted): Promise<Nearest[]> {
  const there = sql`cell = ANY (${cellsAround(point, radiusM)}) AND category = ${category} AND duplicate_of_ref IS NULL`;
  const { north, east } = metresADegree();
  const found = await db.$queryRaw<Nearest[]>`
    SELECT ${shownSql}, metres FROM (
      SELECT * FROM public_issue WHERE ${there} AND ${isOpenSql}
      UNION ALL
      SELECT * FROM public_issue WHERE ${there} AND ${isEndedSql} AND updated_at > ${since}
    ) near CROSS JOIN LATERAL (SELECT sqrt(((lat - ${point.lat}) * ${north}) ^ 2 + ((lng - ${point.lng}) * ${east}) ^ 2) AS metres) away
    WHERE metres <= ${radiusM} AND ref <> ${besides} ORDER BY metres, reported_at DESC LIMIT ${most}`;
  return found.map((one) => ({ ...one, metres: Math.round(one.metres) }));
}
