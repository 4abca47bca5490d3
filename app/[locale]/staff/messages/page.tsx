import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Tabs } from "@/components/ui/tabs";
import { requireStaff } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { listQueue } from "@/lib/messages/queries/queue";
import { queueViews } from "@/lib/messages/queries/queue-places";
import { paths } from "@/lib/paths";
import { ListPages } from "../../_shell/list-pages";
import { PageTop } from "../../_shell/page-top";
import { QueueTable } from "./queue-table";

export const generateMetadata = titled("messages", "staff.title");

/** What residents wrote to one's departments; the view stands in the address. */
export default async function StaffMessagesPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const { show, after, passed } = await searchParams;
  const view = queueViews.find((name) => name === one(show)) ?? "open";
  const words = await getTranslations("messages");
  const visitors = await getTranslations("contact");
  const { to } = await reader();
  const { threads, next } = await asActor(actor, (db) => listQueue(db, actor, view, one(after)));
  const addressOf = (name: string) => to(paths.staff.messages) + (name === "open" ? "" : `?show=${name}`);
  const here = addressOf(view);
  return (
    <main id="main" className="page" tabIndex={-1}>
      <PageTop
        title={words("staff.title")}
        lead={`${words("staff.lead")} ${words(`staff.order.${view}`)}`}
        done={passed === undefined ? undefined : words("staff.passed")}
      >
        <p>
          <Link className="more" href={to(paths.staff.contact)}>
            {visitors("staff.title")}
          </Link>
        </p>
      </PageTop>
      <Tabs
        label={words("views.label")}
        items={queueViews.map((name) => ({ href: addressOf(name), label: words(`staff.views.${name}`), current: name === view }))}
      />
      {threads.length ? (
        <QueueTable threads={threads} caption={words(`staff.caption.${view}`)} />
      ) : (
        <EmptyState>{words(`staff.empty.${view}`)}</EmptyState>
      )}
      <ListPages first={after ? here : undefined} next={next && `${here}${view === "open" ? "?" : "&"}after=${next}`} />
    </main>
  );
}
