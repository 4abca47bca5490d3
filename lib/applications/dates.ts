import { applicationTitle } from "@/lib/applications/application-title";
import { applicationsVisibleTo, canSeeApplications } from "@/lib/applications/policy";
import type { Resident } from "@/lib/auth/actor";
import type { CalendarDate } from "@/lib/calendar/calendar-date";
import { cityDay } from "@/lib/city/city-day";
import type { Db } from "@/lib/db/as-actor";
import { paths } from "@/lib/paths";

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** What the city waits for, when somebody of it comes, and until when drafts are kept. */
export async function applicationDates(db: Db, actor: Resident, today: string, most: number): Promise<CalendarDate[]> {
  if (!canSeeApplications(actor)) return [];
  const own = applicationsVisibleTo(actor);
  return [...(await asked(db, own, most)), ...(await visits(db, own, today, most)), ...(await drafts(db, own, most))];
}

type Own = ReturnType<typeof applicationsVisibleTo>;

async function asked(db: Db, own: Own, take: number): Promise<CalendarDate[]> {
  const items = await db.requestedItem.findMany({
    where: { ...own, status: "neededFromYou", application: { status: "actionRequired" } },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take,
    select: { id: true, title: true, dueOn: true, application: { select: { ref: true, service: true } } },
  });
  return items.map(({ id, title, dueOn, application: { ref, service } }) => ({
    kind: "requestDue",
    ...{ id, href: paths.applicationAsked(ref, id), day: dayOf(dueOn) },
    about: (language) => applicationTitle({ service, subject: title }, language),
  }));
}

async function visits(db: Db, own: Own, today: string, take: number): Promise<CalendarDate[]> {
  const planned = await db.inspection.findMany({
    where: { ...own, status: "planned", plannedOn: { gte: new Date(today) } },
    orderBy: [{ plannedOn: "asc" }, { id: "asc" }],
    take,
    select: { id: true, plannedOn: true, part: true, application: { select: { ref: true, service: true, subject: true } } },
  });
  return planned.map(({ id, plannedOn, part, application: { ref, ...application } }) => ({
    kind: "visit",
    part: part as "morning",
    ...{ id, href: paths.application(ref), day: dayOf(plannedOn) },
    about: (language) => applicationTitle(application, language),
  }));
}

async function drafts(db: Db, own: Own, take: number): Promise<CalendarDate[]> {
  const begun = await db.application.findMany({
    where: { ...own, status: "draft", expiresAt: { not: null } },
    orderBy: [{ expiresAt: "asc" }, { id: "asc" }],
    take,
    select: { id: true, ref: true, service: true, subject: true, expiresAt: true },
  });
  return begun.map(({ id, ref, expiresAt, ...application }) => ({
    kind: "draftEnds",
    ...{ id, href: paths.application(ref), day: cityDay(expiresAt!) },
    about: (language) => applicationTitle(application, language),
  }));
}
