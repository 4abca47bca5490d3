import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Tabs } from "@/components/ui/tabs";
import { eventKinds } from "@/lib/auth/event-kinds";
import { ACTIVITY_A_PAGE, listActivity } from "@/lib/auth/queries/activity";
import { requireResident } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { readCursor, writeCursor } from "@/lib/keyset";
import { paths } from "@/lib/paths";
import { PageTop } from "../../../_shell/page-top";
import { ListPages } from "../../../_shell/list-pages";
import { AccountBack } from "../account-back";
import { ActivityRow } from "./activity-row";

export const generateMetadata = titled("activity");

export default async function ActivityPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireResident();
  const { show, after } = await searchParams;
  const kind = eventKinds.find((kind) => kind === one(show));
  const cursor = readCursor(one(after));
  const words = await getTranslations("activity");
  const { to } = await reader();
  const events = await asActor(actor, (db) => listActivity(db, actor, kind, cursor));
  const shown = events.slice(0, ACTIVITY_A_PAGE);
  const last = shown.at(-1);
  const view = (kind?: string) => to(paths.activity) + (kind ? `?show=${kind}` : "");
  return (
    <>
      <AccountBack />
      <main id="main" className="page" tabIndex={-1}>
        <PageTop title={words("title")} lead={words("lead")} />
        <Tabs
          label={words("filter.label")}
          items={[undefined, ...eventKinds].map((one) => ({
            href: view(one),
            label: words(`filter.${one ?? "all"}`),
            current: one === kind,
          }))}
        />
        {shown.length ? null : <EmptyState>{words("empty")}</EmptyState>}
        <ul className="rows">
          {shown.map((event) => (
            <ActivityRow key={event.id} event={event} />
          ))}
        </ul>
        <ListPages
          first={cursor ? view(kind) : undefined}
          next={events.length > ACTIVITY_A_PAGE && last ? `${view(kind)}${kind ? "&" : "?"}after=${writeCursor(last, last.at)}` : undefined}
        />
      </main>
    </>
  );
}
