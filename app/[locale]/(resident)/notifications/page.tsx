import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Link } from "@/components/ui/link";
import { Tabs } from "@/components/ui/tabs";
import { requireResident } from "@/lib/auth/require";
import { formWords } from "@/lib/i18n/form-words";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { readCursor, writeCursor } from "@/lib/keyset";
import { NOTIFICATIONS_A_PAGE, readNotifications } from "@/lib/notifications/inbox/queries";
import { paths } from "@/lib/paths";
import { ListPages } from "../../_shell/list-pages";
import { PageTop } from "../../_shell/page-top";
import { markRead } from "./actions";
import { NotificationRows } from "./notification-rows";

export const generateMetadata = titled("notifications");

/** What the city told the person, newest first. No second inbox: each leads to the page of what it is about. */
export default async function NotificationsPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireResident();
  const { show, after: place, done } = await searchParams;
  const only = one(show) === "unread" ? "unread" : "all";
  const after = readCursor(one(place));
  const words = await getTranslations("notifications");
  const { to } = await reader();
  const { rows: found, unread } = await readNotifications(actor, only, after);
  const rows = found.slice(0, NOTIFICATIONS_A_PAGE);
  const last = rows.at(-1);
  const here = to(paths.notifications) + (only === "unread" ? "?show=unread" : "");
  const next = `${here}${only === "unread" ? "&" : "?"}after=${last && writeCursor(last, last.at)}`;
  return (
    <main id="main" className="page" tabIndex={-1}>
      <PageTop title={words("title")} lead={words("lead", { unread })} done={done === undefined ? undefined : words("allRead")}>
        <p>
          <Link className="more" href={to(paths.preferences)}>
            {words("preferences")}
          </Link>
        </p>
      </PageTop>
      <Tabs
        label={words("views.label")}
        items={[
          { href: to(paths.notifications), label: words("views.all"), current: only === "all" },
          { href: `${to(paths.notifications)}?show=unread`, label: words("views.unread"), current: only === "unread" },
        ]}
      />
      {rows.length ? <NotificationRows rows={rows} /> : <EmptyState>{words(only === "unread" ? "emptyUnread" : "empty")}</EmptyState>}
      <ListPages first={after ? here : undefined} next={found.length > NOTIFICATIONS_A_PAGE ? next : undefined} />
      {unread && rows.length ? (
        <ButtonForm action={markRead} variant="quiet" fields={{ until: rows[0]!.at.toISOString() }} words={await formWords()}>
          {words("markAllRead")}
        </ButtonForm>
      ) : null}
    </main>
  );
}
