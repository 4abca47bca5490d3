import type { Staff } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { raw, type Sql } from "@/lib/db/sql";
import type { Part, Place } from "@/lib/issues/desk/queue/queue-places";
import { placeParts } from "@/lib/keyset";

/** Orders by one date or time: its column, and which end comes first. */
const orders = {
  promised: { column: "promised_on", kind: "date", down: false },
  oldest: { column: "reported_at", kind: "timestamptz", down: false },
  newest: { column: "reported_at", kind: "timestamptz", down: true },
  ended: { column: "updated_at", kind: "timestamptz", down: true },
} as const;

const edge = { start: "00000000-0000-0000-0000-000000000000", end: "ffffffff-ffff-ffff-ffff-ffffffffffff" };

type TimePart = Omit<Part, "found"> & { order: keyof typeof orders };

/** A page of the queue by one date or time; each department's part comes sorted from an index. */
export async function timePlaces(db: Db, actor: Staff, inQueue: Sql, { order, after, take }: TimePart): Promise<Place[]> {
  const { column, kind, down } = orders[order];
  const [, time, id] = placeParts(/^(\d{1,14})\.(.{36})$/, after);
  const from = time ? new Date(Number(time)).toISOString() : down ? "infinity" : "-infinity";
  const [by, type, beyond, way] = [raw(column), raw(kind), raw(down ? "<" : ">"), raw(down ? "DESC" : "ASC")];
  const rows = await db.$queryRaw<{ id: string; at: Date }[]>`
    SELECT t.id, t.at FROM unnest(${actor.departments}::uuid[]) AS own (department) CROSS JOIN LATERAL (
      SELECT r.id, r.${by} AS at FROM issue_report r
      WHERE r.department_id = own.department AND ${inQueue} AND (r.${by}, r.id) ${beyond} (${from}::${type}, ${id ?? (down ? edge.end : edge.start)}::uuid)
      ORDER BY r.${by} ${way}, r.id ${way} LIMIT ${take}) t
    ORDER BY t.at ${way}, t.id ${way} LIMIT ${take}`;
  return rows.map(({ id, at }) => ({ id, cursor: `${at.getTime()}.${id}` }));
}
