import type { Resident, Staff } from "@/lib/auth/actor";
import { eventsOf, type EventKind } from "@/lib/auth/event-kinds";
import type { Db } from "@/lib/db/as-actor";
import { uuidOr404 } from "@/lib/db/uuid";
import { beyond, type Cursor } from "@/lib/keyset";

export const ACTIVITY_A_PAGE = 40;

const shown = { id: true, at: true, event: true, facts: true, deviceLabel: true, place: true } as const;

/** What happened to the account, newest first; of one kind only when one is named. */
export const listActivity = (db: Db, { accountId }: Resident | Staff, kind?: EventKind, after?: Cursor) =>
  db.loginEvent.findMany({
    where: { accountId, ...(kind && { event: { in: eventsOf(kind) } }), ...beyond(after, "at", "desc") },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: ACTIVITY_A_PAGE + 1,
    select: shown,
  });

/** The last thing that happened to the account. */
export const findLatestActivity = (db: Db, { accountId }: Resident | Staff) =>
  db.loginEvent.findFirst({ where: { accountId }, orderBy: [{ at: "desc" }, { id: "desc" }], select: shown });

/** One event of the account. Throws NotFoundError for another account's. */
export const findActivity = (db: Db, { accountId }: Resident | Staff, id: string) =>
  db.loginEvent.findFirstOrThrow({ where: { id: uuidOr404(id), accountId }, select: shown });

export type Activity = Awaited<ReturnType<typeof findActivity>>;
