import { applicationsVisibleTo, canSeeApplications } from "@/lib/applications/policy";
import type { Resident } from "@/lib/auth/actor";
import type { CalendarDate } from "@/lib/calendar/calendar-date";
import type { Db } from "@/lib/db/as-actor";
import { isolated } from "@/lib/format";
import { paths, type Language } from "@/lib/paths";
import { findService, serviceTitle } from "@/lib/services/catalogue";

/** The last days of permits, licences and passports. */
export async function permitDates(db: Db, actor: Resident, today: string, most: number): Promise<CalendarDate[]> {
  if (!canSeeApplications(actor)) return [];
  const permits = await db.permit.findMany({
    where: { ...applicationsVisibleTo(actor), status: "valid", validUntil: { gte: new Date(today) } },
    orderBy: [{ validUntil: "asc" }, { id: "asc" }],
    take: most,
    select: { id: true, service: true, subject: true, validUntil: true, application: { select: { ref: true } } },
  });
  return permits.map(({ id, validUntil, application: { ref }, ...permit }) => ({
    kind: "permitEnds",
    ...{ id, href: paths.permit(ref), day: validUntil!.toISOString().slice(0, 10) },
    about: (language) => permitTitle(permit, language),
  }));
}

/** "Dog licence: Rex": what was issued, not how one applies for it. */
const permitTitle = ({ service, subject }: { service: string; subject: string }, language: Language) =>
  [findService(service)?.issues.name[language] ?? serviceTitle(service, language), subject && isolated(language, subject)]
    .filter(Boolean)
    .join(": ");
