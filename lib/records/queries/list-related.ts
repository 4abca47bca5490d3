import type { Db } from "@/lib/db/as-actor";
import type { PublishedOne } from "@/lib/records/queries/read-published";

const shown = { recordId: true, title: true, number: true, category: true, documentedOn: true } as const;
const AT_PLACE = 4;
const BESIDE = 2;

/** What else there is about the same place, and the records of the same kind before and after. */
export async function listRelated(db: Db, { recordId, place, category, department, documentedOn }: PublishedOne) {
  const other = { recordId: { not: recordId } };
  const kind = { category, department };
  const atPlace = place
    ? await db.publishedRecord.findMany({ where: { ...other, place }, orderBy: { documentedOn: "desc" }, take: AT_PLACE, select: shown })
    : [];
  const after = await db.publishedRecord.findMany({
    ...{ where: { ...other, ...kind, documentedOn: { gt: documentedOn } }, orderBy: { documentedOn: "asc" } },
    ...{ take: BESIDE, select: shown },
  });
  const before = await db.publishedRecord.findMany({
    ...{ where: { ...other, ...kind, documentedOn: { lte: documentedOn } }, orderBy: { documentedOn: "desc" } },
    ...{ take: BESIDE, select: shown },
  });
  const known = new Set(atPlace.map((one) => one.recordId));
  return [...atPlace, ...[...after.reverse(), ...before].filter((one) => !known.has(one.recordId))];
}
