import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Actor, Staff } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { canSeeContacts } from "@/lib/contact/policy";
import { readCursor, writeCursor } from "@/lib/keyset";
import { departmentSlugs } from "@/lib/messages/queries/department-slugs";

export const contactViews = ["open", "answered", "closed"] as const;
export type ContactView = (typeof contactViews)[number];

const A_PAGE = 50;
const shown = { id: true, ref: true, topic: true, name: true, departmentId: true, createdAt: true } as const;

/** The ids of a page, in its order: each department's part comes sorted from its index, and only so much of it is read. */
async function places(db: Db, { departments }: Staff, view: ContactView, after?: string) {
  const { at = null, id = null } = readCursor(after) ?? {};
  const rows = await (view === "open"
    ? db.$queryRaw<{ id: string }[]>`
      SELECT m.id FROM unnest(${departments}::uuid[]) AS own (department) CROSS JOIN LATERAL (
        SELECT id, created_at FROM contact_message WHERE department_id = own.department AND status = 'open'
          AND (${id}::uuid IS NULL OR (created_at, id) > (${at}::timestamptz, ${id}::uuid))
        ORDER BY created_at, id LIMIT ${A_PAGE + 1}) m
      ORDER BY m.created_at, m.id LIMIT ${A_PAGE + 1}`
    : db.$queryRaw<{ id: string }[]>`
      SELECT m.id FROM unnest(${departments}::uuid[]) AS own (department) CROSS JOIN LATERAL (
        SELECT id, created_at FROM contact_message WHERE department_id = own.department AND status = ${view}
          AND (${id}::uuid IS NULL OR (created_at, id) < (${at}::timestamptz, ${id}::uuid))
        ORDER BY created_at DESC, id DESC LIMIT ${A_PAGE + 1}) m
      ORDER BY m.created_at DESC, m.id DESC LIMIT ${A_PAGE + 1}`);
  return rows.map((row) => row.id);
}

/** What visitors wrote to the staff member's departments: what waits, the oldest first; what is done, the newest first. */
export async function listContacts(db: Db, actor: Actor, view: ContactView, after?: string) {
  authorize(canSeeContacts(actor), actor);
  const ids = await places(db, actor, view, after);
  const rows = await db.contactMessage.findMany({ where: { id: { in: ids } }, take: ids.length, select: shown });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const messages = ids.slice(0, A_PAGE).flatMap((id) => byId.get(id) ?? []);
  const slugs = await departmentSlugs(
    db,
    messages.map(({ departmentId }) => departmentId),
  );
  record(db, actor, "contacts.listed", { id: view }, { ids: messages.map(({ id }) => id) });
  const last = messages.at(-1);
  return {
    messages: messages.map((message) => ({ ...message, department: slugs.get(message.departmentId)! })),
    next: ids.length > A_PAGE && last ? writeCursor(last, last.createdAt) : undefined,
  };
}

const MOST_COUNTED = 100;

/** How many wait for the staff member's departments, counted up to a hundred. */
export async function countContacts(db: Db, actor: Actor) {
  authorize(canSeeContacts(actor), actor);
  const where = { departmentId: { in: actor.departments }, status: "open" };
  return (await db.contactMessage.findMany({ where, take: MOST_COUNTED, select: { id: true } })).length;
}
