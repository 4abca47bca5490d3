import type { Staff } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { raw, sql, type Sql } from "@/lib/db/sql";
import { inView } from "@/lib/staff/queue/queue-places";
import type { QueueWish } from "@/lib/staff/queue/views";

type Here = { id: string; priority: number; dueOn: Date | null; submittedAt: Date | null; decidedAt: Date | null };

/**
 * The references of the cases before and after this one in a queue, found by their place: also when this one has left it. Each is the
 * first of what an index gives, as pages of the queue are.
 */
export async function neighboursOf(db: Db, actor: Staff, wish: QueueWish, here: Here): Promise<{ previous?: string; next?: string }> {
  const ask = async (ahead: boolean) => (await db.$queryRaw<{ ref: string }[]>(oneFrom(actor, wish, here, ahead)))[0]?.ref;
  const [previous, next] = [await ask(false), await ask(true)];
  return { ...(previous && { previous }), ...(next && { next }) };
}

function oneFrom(actor: Staff, wish: QueueWish, here: Here, ahead: boolean): Sql {
  const byTime = wish.view === "decided" || wish.sort === "newest";
  return byTime ? byNewest(actor, wish, here, ahead) : byLeastTime(actor, wish, here, ahead);
}

const direction = (down: boolean) => raw(down ? "DESC" : "ASC");
const beyond = (down: boolean) => raw(down ? "<" : ">");

/** The urgent ones first, then by the promised day. */
function byLeastTime(actor: Staff, wish: QueueWish, { id, priority, dueOn }: Here, ahead: boolean): Sql {
  const due = dueOn?.toISOString().slice(0, 10) ?? "infinity";
  const edge = ahead ? "-infinity" : "infinity";
  return sql`
    SELECT t.ref FROM unnest(${actor.departments}::uuid[]) AS own (department) CROSS JOIN (VALUES (1), (0)) AS at (priority) CROSS JOIN LATERAL (
      SELECT a.ref, a.priority, a.due_on, a.id FROM application a
      WHERE a.department_id = own.department AND a.priority = at.priority AND ${inView(actor, wish)}
        AND (a.due_on, a.id) ${beyond(!ahead)} (CASE WHEN at.priority = ${priority} THEN ${due}::date ELSE ${edge}::date END, ${id}::uuid)
      ORDER BY a.due_on ${direction(!ahead)}, a.id ${direction(!ahead)} LIMIT 1) t
    WHERE at.priority ${raw(ahead ? "<=" : ">=")} ${priority}
    ORDER BY t.priority ${direction(ahead)}, t.due_on ${direction(!ahead)}, t.id ${direction(!ahead)} LIMIT 1`;
}

function byNewest(actor: Staff, wish: QueueWish, { id, submittedAt, decidedAt }: Here, ahead: boolean): Sql {
  const isDecided = wish.view === "decided";
  const column = raw(isDecided ? "decided_at" : "submitted_at");
  const at = (isDecided ? decidedAt : submittedAt)?.toISOString() ?? "infinity";
  return sql`
    SELECT t.ref FROM unnest(${actor.departments}::uuid[]) AS own (department) CROSS JOIN LATERAL (
      SELECT a.ref, a.${column} AS at, a.id FROM application a
      WHERE a.department_id = own.department AND ${inView(actor, wish)} AND (a.${column}, a.id) ${beyond(ahead)} (${at}::timestamptz, ${id}::uuid)
      ORDER BY a.${column} ${direction(ahead)}, a.id ${direction(ahead)} LIMIT 1) t
    ORDER BY t.at ${direction(ahead)}, t.id ${direction(ahead)} LIMIT 1`;
}
