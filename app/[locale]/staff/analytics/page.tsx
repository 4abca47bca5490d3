import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { requireStaff } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { listRecords, type Share } from "@/lib/staff/records/queries";
import { PageTop } from "../../_shell/page-top";
import { percent } from "./percent";
import { TimesChart } from "./times-chart";
import { TimesTable } from "./times-table";

export const generateMetadata = titled("onTime");

/** One question: the answer as a sentence, then as a picture, then as figures. */
export default async function AnalyticsPage({ params }: PageProps) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const { now, before, services, measuredAt } = await asActor(actor, (db) => listRecords(db, actor));
  const words = await getTranslations("onTime");
  const { to, moment } = await reader();
  return (
    <main id="main" className="page" tabIndex={-1}>
      <PageTop title={words("title")} lead={now ? words("said.now", now) : words("said.tooFew")} />
      {now ? (
        <p className="turn-line">{words(comparison(now, before), { share: percent(now), before: before ? percent(before) : 0 })}</p>
      ) : null}
      {services.length ? (
        <>
          <TimesChart services={services.flatMap(({ took, ...one }) => (took ? [{ ...one, took }] : []))} />
          <TimesTable services={services} />
          <p className="below-queue">
            <a className="more" href={to(paths.staff.analyticsFile)}>
              {words("save")}
            </a>
            {measuredAt ? <span className="meta">{words("measured", { at: moment(measuredAt) })}</span> : null}
          </p>
        </>
      ) : (
        <EmptyState>{words("empty")}</EmptyState>
      )}
    </main>
  );
}

function comparison(now: Share, before: Share | undefined) {
  if (!before) return "said.first";
  const difference = percent(now) - percent(before);
  return difference > 0 ? "said.better" : difference < 0 ? "said.worse" : "said.same";
}
