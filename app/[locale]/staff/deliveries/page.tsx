import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { requireStaff } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { readCursor, writeCursor } from "@/lib/keyset";
import { DELIVERIES_A_PAGE, deskViews, listDeliveries } from "@/lib/notifications/desk/queries";
import { paths } from "@/lib/paths";
import { ListPages } from "../../_shell/list-pages";
import { PageTop } from "../../_shell/page-top";

export const generateMetadata = titled("deliveries");

const outcomes = ["settled", "retried"] as const;

/** What did not reach people: what it is about and why it failed. Whose it is stands on its own page only. */
export default async function DeliveriesPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const query = await searchParams;
  const view = deskViews.find((name) => name === one(query.show)) ?? "waiting";
  const after = readCursor(one(query.after));
  const done = outcomes.find((name) => name === one(query.done));
  const words = await getTranslations("deliveries");
  const read = await reader();
  const found = await asActor(actor, (db) => listDeliveries(db, actor, view, after));
  const shown = found.slice(0, DELIVERIES_A_PAGE);
  const last = shown.at(-1);
  const addressOf = (name: string) => read.to(paths.staff.deliveries) + (name === "waiting" ? "" : `?show=${name}`);
  const here = addressOf(view);
  const next = last && `${here}${view === "waiting" ? "?" : "&"}after=${writeCursor(last, last.updatedAt)}`;
  const what = (event: string) => words(`about.${event}` as "about.billIssued");
  return (
    <main id="main" className="page" tabIndex={-1}>
      <PageTop title={words("title")} lead={words("lead")} done={done && words(`done.${done}`)} />
      <Tabs
        label={words("views.label")}
        items={deskViews.map((name) => ({ href: addressOf(name), label: words(`views.${name}`), current: view === name }))}
      />
      {shown.length ? (
        <Table
          dense
          caption={words(`caption.${view}`)}
          rows={shown}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "what",
              header: words("column.what"),
              rowHeader: true,
              cell: ({ id, event }) =>
                view === "trying" ? what(event) : <Link href={read.to(paths.staff.delivery(id))}>{what(event)}</Link>,
            },
            { key: "rung", header: words("column.rung"), cell: ({ rung }) => words(`rungs.${rung as "primary"}`) },
            { key: "why", header: words("column.why"), cell: ({ failure }) => words(`failure.${failure as "refused"}`) },
            { key: "attempts", header: words("column.attempts"), numeric: true, cell: ({ attempts }) => attempts },
            {
              key: "at",
              header: words(`column.${view === "trying" ? "next" : "since"}`),
              cell: ({ updatedAt, nextTryAt }) => read.moment(nextTryAt ?? updatedAt),
            },
          ]}
        />
      ) : (
        <EmptyState>{words(`empty.${view}`)}</EmptyState>
      )}
      <ListPages first={after ? here : undefined} next={found.length > DELIVERIES_A_PAGE ? next : undefined} />
    </main>
  );
}
