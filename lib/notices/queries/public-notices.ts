import { cityDay } from "@/lib/city/city-day";
import type { Localised } from "@/lib/city/localised";
import { now } from "@/lib/clock";
import { asActor, type Db } from "@/lib/db/as-actor";
import { databaseAway } from "@/lib/db/availability";
import { NotFoundError } from "@/lib/errors";
import type { Cursor } from "@/lib/keyset";
import { log } from "@/lib/log";
import type { NoticeFilter } from "@/lib/notices/schema";
import type { DateForm, NoticeTopic } from "@/lib/notices/topics";

export const NOTICES_A_PAGE = 20;

const visitor = { kind: "visitor" } as const;
const shown = {
  ...{ noticeId: true, slug: true, department: true, topic: true, wards: true, says: true, fromDay: true, untilDay: true },
  ...{ title: true, text: true, status: true, publishedAt: true, updatedAt: true, endedAt: true },
} as const;

export type PublicNotice = {
  id: string;
  slug: string;
  department: string;
  topic: NoticeTopic;
  wards: string[];
  says: DateForm;
  fromDay: Date;
  untilDay: Date;
  title: Localised;
  text: Localised;
  status: "published" | "ended" | "withdrawn";
  publishedAt: Date;
  updatedAt: Date;
  endedAt: Date | null;
};

const read = ({ noticeId, ...row }: object & { noticeId: string }) => ({ id: noticeId, ...row }) as PublicNotice;
const today = () => new Date(cityDay(now()));
const inForce = () => ({ status: "published", untilDay: { gte: today() } });

/** What still matters, soonest end first, or what is over, newest first: a page of it. */
export const listPublicNotices = ({ ward, topic, show }: NoticeFilter, after?: Cursor) =>
  asActor(visitor, async (db) => {
    const order = show === "past" ? "desc" : "asc";
    const found = await db.publicNotice.findMany({
      where: {
        AND: [
          show === "past" ? { status: "ended" } : inForce(),
          topic ? { topic } : {},
          ward ? { OR: [{ wards: { has: ward } }, { wards: { isEmpty: true } }] } : {},
          placeAfter(after, order),
        ],
      },
      orderBy: [{ untilDay: order }, { noticeId: order }],
      take: NOTICES_A_PAGE + 1,
      select: shown,
    });
    return found.map(read);
  });

/** Like `beyond`, where the id has another name. */
function placeAfter(after: Cursor | undefined, order: "asc" | "desc") {
  if (!after) return {};
  const past = order === "asc" ? "gt" : "lt";
  return { OR: [{ untilDay: { [past]: after.at } }, { untilDay: after.at, noticeId: { [past]: after.id } }] };
}

/** Some of those that still matter, for home. None while the database is away: the page stands without them. */
export async function findNewsForAll(most: number): Promise<PublicNotice[]> {
  if (databaseAway()) return [];
  return asActor(visitor, (db) => soonest(db, {}, most)).catch((error: unknown) => {
    log().warn({ err: error }, "home goes out without notices");
    return [];
  });
}

/** For somebody who lives in a ward: what is about it, then what is about the whole city. */
export async function listNoticesNear(db: Db, ward: string | undefined, most: number): Promise<PublicNotice[]> {
  const near = ward ? await soonest(db, { wards: { has: ward } }, most) : [];
  return near.length < most ? [...near, ...(await soonest(db, { wards: { isEmpty: true } }, most - near.length))] : near;
}

async function soonest(db: Db, where: object, take: number) {
  const orderBy = [{ untilDay: "asc" as const }, { noticeId: "asc" as const }];
  return (await db.publicNotice.findMany({ where: { ...inForce(), ...where }, orderBy, take, select: shown })).map(read);
}

/** The newest ones, for feeds. */
export const listNewest = (most: number) =>
  asActor(visitor, async (db) => {
    const orderBy = [{ publishedAt: "desc" as const }, { noticeId: "desc" as const }];
    const found = await db.publicNotice.findMany({ where: { status: { not: "withdrawn" } }, orderBy, take: most, select: shown });
    return found.map(read);
  });

/** One by its address, whatever became of it. Throws NotFoundError. */
export const findPublicNotice = (slug: string): Promise<PublicNotice> => {
  if (!/^[a-z0-9-]{1,90}$/.test(slug)) throw new NotFoundError("not a notice");
  return asActor(visitor, async (db) => read(await db.publicNotice.findUniqueOrThrow({ where: { slug }, select: shown })));
};
