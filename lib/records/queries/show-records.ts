import type { CityLanguage } from "@/lib/city/localised";
import type { Db } from "@/lib/db/as-actor";
import { asLine, patternOf } from "@/lib/records/search/passage";

/** A record as lists show it. */
export type ShownRecord = {
  id: string;
  title: string;
  number: string;
  category: string;
  department: string;
  language: CityLanguage;
  documentedOn: Date;
  pages: number | null;
  fileSize: number | null;
  textState: string;
  /** Where the words stand in its text, else what it is about. */
  passage: string;
};

type Row = Omit<ShownRecord, "passage"> & { summary: string; found: string | null; begins: boolean | null };

/** So much of a text is looked through for a passage. */
const LOOKED_THROUGH = 100_000;

/** These records, in this order, each with the passage where the words stand. One that was withdrawn meanwhile is left out. */
export async function showRecords(db: Db, ids: string[], typed: string): Promise<ShownRecord[]> {
  if (!ids.length) return [];
  const pattern = typed ? patternOf(typed) : undefined;
  const rows = await db.$queryRaw<Row[]>`
    SELECT r.record_id AS id, r.title, r.number, r.category, r.department, r.language, r.documented_on AS "documentedOn", r.pages,
      r.file_size AS "fileSize", r.text_state AS "textState", r.summary, p.found, p.begins
    FROM published_record r LEFT JOIN LATERAL (
      SELECT substr(b.body, greatest(1, i.at - 140), 500) AS found, i.at <= 140 AS begins
      FROM (SELECT left(r.text, ${LOOKED_THROUGH}::int) AS body) b, LATERAL (SELECT regexp_instr(b.body, ${pattern ?? ""}, 1, 1, 0, 'i') AS at) i
      WHERE ${pattern !== undefined} AND i.at > 0) p ON true
    WHERE r.record_id = ANY (${ids}::uuid[])`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { summary, found, begins, ...shown } = row;
    return [{ ...shown, passage: found ? asLine(found, begins!) : summary }];
  });
}
