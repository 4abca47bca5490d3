import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Tabs } from "@/components/ui/tabs";
import { requireStaff } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { deskViews, listDesk, readDeskWish, type DeskWish } from "@/lib/records/queries/list-desk";
import { ListPages } from "../../_shell/list-pages";
import { PageTop } from "../../_shell/page-top";
import { DeskFilters } from "./desk-filters";
import { DeskTable } from "./desk-table";

export const generateMetadata = titled("recordDesk", "pageTitle");

/** The documents of the city as the records desk has them; view and filters stand in the address. */
export default async function StaffRecordsPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const { show, category, q, after, discarded } = await searchParams;
  const wish = readDeskWish({ show: one(show) ?? "", category: one(category) ?? "", q: one(q) ?? "" });
  const words = await getTranslations("recordDesk");
  const { to } = await reader();
  const { records, next } = await asActor(actor, (db) => listDesk(db, actor, wish, one(after)));
  const address = (change: Partial<DeskWish> & { after?: string }) => {
    const { view, ...rest } = { ...wish, ...change };
    const query = Object.entries({ ...rest, show: view === "all" ? "" : view }).filter((pair): pair is [string, string] =>
      Boolean(pair[1]),
    );
    return to(paths.staff.records) + (query.length ? `?${new URLSearchParams(query)}` : "");
  };
  return (
    <main id="main" className="page" tabIndex={-1}>
      <PageTop title={words("title")} lead={words("lead")} done={discarded === undefined ? undefined : words("discarded")}>
        <p>
          <Link className="btn" href={to(paths.staff.newRecord())}>
            {words("new")}
          </Link>
        </p>
      </PageTop>
      <Tabs
        label={words("views.label")}
        items={deskViews.map((view) => ({ href: address({ view }), label: words(`views.${view}`), current: view === wish.view }))}
      />
      <DeskFilters wish={wish} />
      {records.length ? <DeskTable records={records} /> : <EmptyState>{words("empty")}</EmptyState>}
      <ListPages first={after ? address({}) : undefined} next={next && address({ after: next })} />
    </main>
  );
}
