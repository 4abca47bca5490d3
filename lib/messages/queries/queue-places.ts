import type { Staff } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { type Cursor, readCursor } from "@/lib/keyset";

export const queueViews = ["open", "closed", "all"] as const;
export type QueueView = (typeof queueViews)[number];

type Place = Partial<Cursor> & { waitsFor?: string };

/**
 * The ids of a page of the queue, in its order. Each department's part comes sorted from its index and only so much of it is read: a
 * department with a hundred thousand threads costs as much as one with ten.
 */
export async function queuePlaces(db: Db, { departments }: Staff, view: QueueView, after: string | undefined, take: number) {
  const place: Place = view === "open" ? turnAfter(after) : (readCursor(after) ?? {});
  const { waitsFor = null, at = null, id = null } = place;
  const rows = await (view === "open"
    ? db.$queryRaw<{ id: string }[]>`
      SELECT t.id FROM unnest(${departments}::uuid[]) AS own (department) CROSS JOIN LATERAL (
        SELECT id, waits_for, last_message_at FROM thread WHERE department_id = own.department AND status = 'open'
          AND (${id}::uuid IS NULL OR (waits_for, last_message_at, id) > (${waitsFor}::text, ${at}::timestamptz, ${id}::uuid))
        ORDER BY waits_for, last_message_at, id LIMIT ${take}) t
      ORDER BY t.waits_for, t.last_message_at, t.id LIMIT ${take}`
    : view === "closed"
      ? db.$queryRaw<{ id: string }[]>`
      SELECT t.id FROM unnest(${departments}::uuid[]) AS own (department) CROSS JOIN LATERAL (
        SELECT id, last_message_at FROM thread WHERE department_id = own.department AND status = 'closed'
          AND (${id}::uuid IS NULL OR (last_message_at, id) < (${at}::timestamptz, ${id}::uuid))
        ORDER BY last_message_at DESC, id DESC LIMIT ${take}) t
      ORDER BY t.last_message_at DESC, t.id DESC LIMIT ${take}`
      : db.$queryRaw<{ id: string }[]>`
      SELECT t.id FROM unnest(${departments}::uuid[]) AS own (department) CROSS JOIN LATERAL (
        SELECT id, last_message_at FROM thread WHERE department_id = own.department
          AND (${id}::uuid IS NULL OR (last_message_at, id) < (${at}::timestamptz, ${id}::uuid))
        ORDER BY last_message_at DESC, id DESC LIMIT ${take}) t
      ORDER BY t.last_message_at DESC, t.id DESC LIMIT ${take}`);
  return rows.map((row) => row.id);
}

/** The open queue is sorted by whose turn it is first: the place in it begins with that. */
function turnAfter(after: string | undefined): Place {
  if (!after) return {};
  const [, waitsFor, rest] = /^(city|nobody|resident)\.(.+)$/.exec(after) ?? [];
  if (!waitsFor) throw new NotFoundError("not a place in this list");
  return { waitsFor, ...readCursor(rest) };
}
