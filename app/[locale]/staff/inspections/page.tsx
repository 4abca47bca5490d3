import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { requireStaff } from "@/lib/auth/require";
import { addDays } from "@/lib/city/city-day";
import { asActor } from "@/lib/db/as-actor";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { listInspections } from "@/lib/staff/inspections/queries/list-inspections";
import { dayOr } from "@/lib/staff/inspections/schema";
import { today } from "@/lib/staff/queue/queue-places";
import { PageTop } from "../../_shell/page-top";
import { VisitRows } from "./visit-rows";

export const generateMetadata = titled("inspections");

/** A day of visits for whoever goes there, on a phone; what was missed before it, and what comes next. */
export default async function InspectionsPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const query = await searchParams;
  const day = dayOr(today(), one(query.day));
  const { ofDay, missed, next } = await asActor(actor, (db) => listInspections(db, actor, day));
  const words = await getTranslations("inspections");
  const { to, weekday, day: dayWords } = await reader();
  const at = (other: string) => `${to(paths.staff.inspections)}?day=${other}`;
  const on = new Date(day);
  return (
    <main id="main" className="page" tabIndex={-1}>
      <PageTop title={words("title")} lead={words("lead")} done={"written" in query ? words("written") : undefined}>
        <nav className="cluster" aria-label={words("days")}>
          <Link href={at(addDays(day, -1))}>{words("before")}</Link>
          {day === today() ? null : <Link href={to(paths.staff.inspections)}>{words("today")}</Link>}
          <Link href={at(addDays(day, 1))}>{words("after")}</Link>
        </nav>
      </PageTop>
      <Section id="day" title={`${weekday(on)}, ${dayWords(on)}`} count={ofDay.length || undefined}>
        {ofDay.length ? <VisitRows visits={ofDay} /> : <EmptyState>{words("empty")}</EmptyState>}
      </Section>
      {missed.length ? (
        <Section id="missed" title={words("missed")} count={missed.length}>
          <VisitRows visits={missed} withDay />
        </Section>
      ) : null}
      {next.length ? (
        <Section id="next" title={words("next")}>
          <VisitRows visits={next} withDay />
        </Section>
      ) : null}
    </main>
  );
}
