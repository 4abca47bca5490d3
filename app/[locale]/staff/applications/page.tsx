import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Tabs } from "@/components/ui/tabs";
import { likesShortcuts } from "@/lib/account/queries/shortcuts";
import { requireStaff } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { keyWords } from "@/lib/i18n/key-words";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { readBatch } from "@/lib/staff/batches/find-batch";
import { listColleagues } from "@/lib/staff/cases/list-colleagues";
import { countViews, MOST_COUNTED } from "@/lib/staff/queue/count-views";
import { markOf } from "@/lib/staff/queue/changes";
import { CASES_A_PAGE, listQueue } from "@/lib/staff/queue/list-queue";
import { MOST_FOUND } from "@/lib/staff/queue/search-cases";
import { queueViews, readWish, writeWish } from "@/lib/staff/queue/views";
import { ListPages } from "../../_shell/list-pages";
import { PageTop } from "../../_shell/page-top";
import { CasesForm } from "./cases-form";
import { CasesTable } from "./cases-table";
import { ChangedNotice } from "./changed-notice";
import { Filters } from "./filters";
import { KeysLine } from "./keys-line";
import { QueueKeys } from "./queue-keys";
import { QueueNews } from "./queue-news";
import { queueKeys } from "./queue-words";

export const generateMetadata = titled("cases", "queue.title");

/** The applications of one's departments as they are worked on. View, filter and order stand in the address. */
export default async function StaffApplicationsPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const asked = await searchParams;
  const after = one(asked.after);
  const wish = readWish(asked);
  const changed = one(asked.changed);
  const { queue, counts, done, keys, colleagues } = await asActor(actor, async (db) => ({
    queue: await listQueue(db, actor, wish, after),
    counts: await countViews(db, actor),
    done: changed ? await readBatch(db, actor, changed) : undefined,
    keys: await likesShortcuts(db, actor),
    colleagues: actor.role === "supervisor" ? await listColleagues(db, actor.departments) : [],
  }));
  const [words, more] = [await getTranslations("cases"), await getTranslations("queue")];
  const { to } = await reader();
  const queueAt = (...place: Parameters<typeof writeWish>) => to(paths.staff.applications) + writeWish(...place);
  const countOf = (n: number | undefined) => (n === undefined ? "" : ` (${n > MOST_COUNTED ? `${MOST_COUNTED}+` : n})`);
  const here = writeWish(wish, after ? { after } : {});
  return (
    <main id="main" className="page" tabIndex={-1}>
      <PageTop title={words("queue.title")} lead={words(`queue.lead.${wish.view}`)} />
      <div role="status">{done ? <ChangedNotice {...done} back={here} /> : null}</div>
      <Tabs
        label={words("queue.views.label")}
        items={queueViews.map((view) => ({
          href: queueAt(readWish({ view })),
          label: words(`queue.views.${view}`) + countOf(counts[view]),
          current: view === wish.view,
        }))}
      />
      <Filters wish={wish} />
      <QueueNews
        key={here}
        address={to(paths.staff.casesNews) + writeWish(wish, { ...(after && { after }), seen: queue.cases.map(markOf).join(".") })}
        here={to(paths.staff.applications) + here}
        said={Array.from({ length: CASES_A_PAGE }, (_, n) => more("news.changed", { n: n + 1 }))}
        refresh={more("news.refresh")}
      />
      {queue.hasMoreFound ? <p>{more("moreFound", { n: MOST_FOUND })}</p> : null}
      {queue.cases.length ? (
        <CasesForm
          key={changed ?? here}
          back={here}
          selected={queue.cases.map((_, n) => more("select.count", { n: n + 1, of: queue.cases.length }))}
          colleagues={colleagues.map(({ id, name }) => ({ id, name }))}
        >
          <CasesTable cases={queue.cases} caption={words(`queue.caption.${wish.view}`)} query={here} />
        </CasesForm>
      ) : (
        <EmptyState>{wish.q ? more("nothingFits") : words(`queue.empty.${wish.view}`)}</EmptyState>
      )}
      <div className="below-queue">
        {queue.cases.length ? (
          <a className="more" href={to(paths.staff.casesFile) + writeWish(wish)}>
            {more("save")}
          </a>
        ) : null}
        <KeysLine isOn={keys} />
      </div>
      <ListPages first={after ? queueAt(wish) : undefined} next={queue.next && queueAt(wish, { after: queue.next })} />
      {keys ? <QueueKeys list={await queueKeys()} words={await keyWords()} changed={changed} /> : null}
    </main>
  );
}
