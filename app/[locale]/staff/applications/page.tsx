import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Tabs } from "@/components/ui/tabs";
import { requireStaff } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { countViews, MOST_COUNTED } from "@/lib/staff/queue/count-views";
import { listQueue } from "@/lib/staff/queue/list-queue";
import { queueViews, readWish, writeWish } from "@/lib/staff/queue/views";
import { ListPages } from "../../_shell/list-pages";
import { PageTop } from "../../_shell/page-top";
import { CasesTable } from "./cases-table";
import { Filters } from "./filters";

export const generateMetadata = titled("cases", "queue.title");

/** The applications of one's departments as they are worked on. View, filter and order stand in the address. */
export default async function StaffApplicationsPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const asked = await searchParams;
  const after = one(asked.after);
  const wish = readWish(asked);
  const { queue, counts } = await asActor(actor, async (db) => ({
    queue: await listQueue(db, actor, wish, after),
    counts: await countViews(db, actor),
  }));
  const words = await getTranslations("cases");
  const { to } = await reader();
  const queueAt = (...place: Parameters<typeof writeWish>) => to(paths.staff.applications) + writeWish(...place);
  const countOf = (n: number | undefined) => (n === undefined ? "" : ` (${n > MOST_COUNTED ? `${MOST_COUNTED}+` : n})`);
  return (
    <main id="main" className="page" tabIndex={-1}>
      <PageTop title={words("queue.title")} lead={words(`queue.lead.${wish.view}`)} />
      <Tabs
        label={words("queue.views.label")}
        items={queueViews.map((view) => ({
          href: queueAt(readWish({ view })),
          label: words(`queue.views.${view}`) + countOf(counts[view]),
          current: view === wish.view,
        }))}
      />
      <Filters wish={wish} />
      {queue.cases.length ? (
        <CasesTable cases={queue.cases} caption={words(`queue.caption.${wish.view}`)} />
      ) : (
        <EmptyState>{words(`queue.empty.${wish.view}`)}</EmptyState>
      )}
      <ListPages first={after ? queueAt(wish) : undefined} next={queue.next && queueAt(wish, { after: queue.next })} />
    </main>
  );
}
