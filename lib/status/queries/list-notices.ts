import type { Db } from "@/lib/db/as-actor";
import type { Localised } from "@/lib/city/localised";
import { beyond, readCursor, writeCursor } from "@/lib/keyset";
import type { StatusService } from "@/lib/status/services";

const MOST_CURRENT = 20;
const MOST_UPDATES = 20;
const OVER_A_PAGE = 20;

const updates = {
  orderBy: [{ at: "desc" as const }, { id: "desc" as const }],
  take: MOST_UPDATES,
  select: { id: true, at: true, text: true },
};
const shown = { id: true, kind: true, services: true, startsAt: true, endsAt: true, endedAt: true, onPages: true, updates } as const;

type Row = {
  id: string;
  kind: string;
  services: string[];
  startsAt: Date;
  endsAt: Date | null;
  endedAt: Date | null;
  onPages: boolean;
  updates: { id: string; at: Date; text: unknown }[];
};

export type StatusNotice = Omit<Row, "kind" | "services" | "updates"> & {
  kind: "incident" | "maintenance";
  services: StatusService[];
  /** The newest first; there is at least one. */
  updates: { id: string; at: Date; text: Localised }[];
};

const typed = ({ kind, services, updates, ...row }: Row): StatusNotice => ({
  ...row,
  kind: kind as StatusNotice["kind"],
  services: services as StatusService[],
  updates: updates.map((update) => ({ ...update, text: update.text as Localised })),
});

/** What is under way or planned, the newest first. Maintenance whose time is over is over, also when nobody has said so. */
export async function listCurrent(db: Db, at: Date) {
  const rows = await db.statusNotice.findMany({
    where: { endedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: at } }] },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: MOST_CURRENT,
    select: shown,
  });
  return rows.map(typed);
}

/** What is over, the newest first. */
export async function listOver(db: Db, at: Date, after?: string) {
  const cursor = readCursor(after);
  const rows = await db.statusNotice.findMany({
    where: { AND: [{ OR: [{ endedAt: { not: null } }, { endsAt: { lte: at } }] }, beyond(cursor, "startsAt", "desc")] },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: OVER_A_PAGE + 1,
    select: shown,
  });
  const page = rows.slice(0, OVER_A_PAGE).map(typed);
  const last = page.at(-1);
  return { notices: page, next: rows.length > OVER_A_PAGE && last ? writeCursor(last, last.startsAt) : undefined };
}

export const findNotice = async (db: Db, id: string) => typed(await db.statusNotice.findUniqueOrThrow({ where: { id }, select: shown }));

export const isUnderWay = ({ startsAt }: { startsAt: Date }, at: Date) => startsAt <= at;
export const isOver = ({ endedAt, endsAt }: { endedAt: Date | null; endsAt: Date | null }, at: Date) =>
  endedAt !== null || (endsAt !== null && endsAt <= at);
