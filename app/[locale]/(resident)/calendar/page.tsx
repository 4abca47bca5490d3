import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { requireResident } from "@/lib/auth/require";
import { findFeed } from "@/lib/calendar/queries/find-feed";
import { listDates } from "@/lib/calendar/queries/list-dates";
import { asActor } from "@/lib/db/as-actor";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { PageTop } from "../../_shell/page-top";
import { byMonth } from "./by-month";
import { DateRows } from "./date-rows";
import { PrivateFeed } from "./private-feed";

export const generateMetadata = titled("calendar");

/** Every day that concerns whom one acts for, month by month, and the way to have it in a program of one's own. */
export default async function CalendarPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireResident();
  const words = await getTranslations("calendar");
  const read = await reader();
  const today = read.today.toISOString().slice(0, 10);
  const { dates, feed } = await asActor(actor, async (db) => ({
    dates: await listDates(db, actor, today),
    feed: await findFeed(db, actor),
  }));
  const { made, ended } = await searchParams;
  const months = byMonth(dates, today);
  return (
    <main id="main" className="page" tabIndex={-1}>
      <PageTop
        title={words("title")}
        lead={words("lead")}
        done={made !== undefined ? words("feed.made") : ended !== undefined ? words("feed.ended") : undefined}
      />
      {months.length ? (
        months.map(({ month, dates: inMonth }) => (
          <Section key={month} id={month} title={month === "late" ? words("late") : read.month(inMonth[0]!.day)} count={inMonth.length}>
            <DateRows dates={inMonth} />
          </Section>
        ))
      ) : (
        <EmptyState action={<Link href={read.to(paths.dashboard)}>{words("toDashboard")}</Link>}>{words("empty")}</EmptyState>
      )}
      <PrivateFeed actor={actor} feed={feed} />
    </main>
  );
}
