import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Tabs } from "@/components/ui/tabs";
import { requireStaff } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { readCursor, writeCursor } from "@/lib/keyset";
import { DESK_NOTICES_A_PAGE, deskViews, listDeskNotices, type DeskView } from "@/lib/notices/queries/desk-notices";
import { paths } from "@/lib/paths";
import { ListPages } from "../../_shell/list-pages";
import { PageTop } from "../../_shell/page-top";
import { NoticesTable } from "./notices-table";

export const generateMetadata = titled("noticeDesk", "pageTitle");

const views = Object.keys(deskViews) as DeskView[];

/** The notices of one's departments; the view stands in the address. */
export default async function StaffNoticesPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const query = await searchParams;
  const view = views.find((name) => name === one(query.show)) ?? "open";
  const after = readCursor(one(query.after));
  const words = await getTranslations("noticeDesk");
  const { to } = await reader();
  const found = await asActor(actor, (db) => listDeskNotices(db, actor, view, after));
  const shown = found.slice(0, DESK_NOTICES_A_PAGE);
  const last = shown.at(-1);
  const addressOf = (name: DeskView) => to(paths.staff.notices) + (name === "open" ? "" : `?show=${name}`);
  const here = addressOf(view);
  return (
    <main id="main" className="page" tabIndex={-1}>
      <PageTop title={words("title")} lead={words("lead")} done={"dropped" in query ? words("done.dropped") : undefined}>
        <Link className="btn" href={to(paths.staff.newNotice())}>
          {words("write")}
        </Link>
      </PageTop>
      <Tabs
        label={words("views.label")}
        items={views.map((name) => ({ href: addressOf(name), label: words(`views.${name}`), current: name === view }))}
      />
      {shown.length ? (
        <NoticesTable notices={shown} caption={words(`caption.${view}`)} />
      ) : (
        <EmptyState>{words(`empty.${view}`)}</EmptyState>
      )}
      <ListPages
        {...(after && { first: here })}
        {...(found.length > DESK_NOTICES_A_PAGE &&
          last && { next: `${here}${view === "open" ? "?" : "&"}after=${writeCursor(last, last.updatedAt)}` })}
      />
    </main>
  );
}
