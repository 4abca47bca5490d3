import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Tabs } from "@/components/ui/tabs";
import { requireStaff } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { listCrews } from "@/lib/issues/desk/queries/name-staff";
import { countIssues, MOST_COUNTED } from "@/lib/issues/desk/queue/count-issues";
import { listIssues } from "@/lib/issues/desk/queue/list-issues";
import { MOST_FOUND } from "@/lib/issues/desk/queue/search-issues";
import { issueViews, readIssueWish, writeIssueWish } from "@/lib/issues/desk/views";
import { paths } from "@/lib/paths";
import { ListPages } from "../../_shell/list-pages";
import { PageTop } from "../../_shell/page-top";
import { Filters } from "./filters";
import { IssuesForm } from "./issues-form";
import { IssuesTable } from "./issues-table";

export const generateMetadata = titled("issueDesk");

const count = (text: string | undefined) => (/^\d{1,2}$/.test(text ?? "") ? Number(text) : undefined);

/** The reports of one's departments as they are worked on. View, filter and order stand in the address. */
export default async function StaffIssuesPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const asked = await searchParams;
  const after = one(asked.after);
  const wish = readIssueWish(asked);
  const { queue, counts, crews } = await asActor(actor, async (db) => ({
    queue: await listIssues(db, actor, wish, after),
    counts: await countIssues(db, actor),
    crews: await listCrews(db, actor.departments),
  }));
  const words = await getTranslations("issueDesk");
  const { to } = await reader();
  const queueAt = (...place: Parameters<typeof writeIssueWish>) => to(paths.staff.issues) + writeIssueWish(...place);
  const countOf = (n: number | undefined) => (n === undefined ? "" : ` (${n > MOST_COUNTED ? `${MOST_COUNTED}+` : n})`);
  const here = writeIssueWish(wish, after ? { after } : {});
  const [changed, left] = [count(one(asked.changed)), count(one(asked.left))];
  return (
    <main id="main" className="page" tabIndex={-1}>
      <PageTop title={words("title")} lead={words(`lead.${wish.view}`)}>
        <p>
          <Link href={to(paths.staff.issueRoute)}>{words("toRoute")}</Link>
        </p>
      </PageTop>
      <div role="status">
        {changed === undefined ? null : (
          <Notice tone={left ? "warning" : "success"} title={words("changed", { n: changed })}>
            {left ? <p>{words("left", { n: left })}</p> : null}
          </Notice>
        )}
      </div>
      <Tabs
        label={words("views.label")}
        items={issueViews.map((view) => ({
          href: queueAt(readIssueWish({ view })),
          label: words(`views.${view}`) + countOf(counts[view]),
          current: view === wish.view,
        }))}
      />
      <Filters wish={wish} />
      {queue.hasMoreFound ? <p>{words("moreFound", { n: MOST_FOUND })}</p> : null}
      {queue.reports.length ? (
        <IssuesForm
          key={`${here} ${changed ?? ""}`}
          back={here}
          selected={queue.reports.map((_, n) => words("select.count", { n: n + 1, of: queue.reports.length }))}
          crews={crews.map(({ id, name }) => ({ id, name }))}
        >
          <IssuesTable reports={queue.reports} caption={words(`views.${wish.view}`)} query={here} />
        </IssuesForm>
      ) : (
        <EmptyState>{wish.q ? words("nothingFits") : words(`empty.${wish.view}`)}</EmptyState>
      )}
      {queue.reports.length ? (
        <p className="below-queue">
          <a className="more" href={to(paths.staff.issuesFile) + writeIssueWish(wish)}>
            {words("save")}
          </a>
        </p>
      ) : null}
      <ListPages {...(after && { first: queueAt(wish) })} {...(queue.next && { next: queueAt(wish, { after: queue.next }) })} />
    </main>
  );
}
