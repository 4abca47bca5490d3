import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Tabs } from "@/components/ui/tabs";
import { eventKinds } from "@/lib/auth/event-kinds";
import { ACTIVITY_A_PAGE, listActivity } from "@/lib/auth/queries/activity";
import { asActor } from "@/lib/db/as-actor";
import { one, type PageProps } from "@/lib/i18n/page";
import { readCursor, writeCursor } from "@/lib/keyset";
import { paths } from "@/lib/paths";
import { ListPages } from "../../_shell/list-pages";
import { PageTop } from "../../_shell/page-top";
import { AccountBack } from "../account-back";
import { ownWay, type OwnPageProps } from "../own-way";
import { ActivityRow } from "./activity-row";

type Props = OwnPageProps &
  Pick<PageProps, "searchParams"> & {
    /** Where an event is reported, by its id; staff tell a colleague instead, as `children` say. */
    reportAt?: (id: string) => string;
    children?: ReactNode;
  };

export async function ActivityPage({ actor, searchParams, reportAt, children }: Props) {
  const { show, after } = await searchParams;
  const kind = eventKinds.find((kind) => kind === one(show));
  const cursor = readCursor(one(after));
  const words = await getTranslations("activity");
  const to = await ownWay(actor);
  const events = await asActor(actor, (db) => listActivity(db, actor, kind, cursor));
  const shown = events.slice(0, ACTIVITY_A_PAGE);
  const last = shown.at(-1);
  const view = (kind?: string) => to(paths.activity) + (kind ? `?show=${kind}` : "");
  return (
    <>
      <AccountBack of={actor.kind} />
      <main id="main" className="page" tabIndex={-1}>
        <PageTop title={words("title")} lead={words(reportAt ? "lead" : "leadAlone")}>
          {children}
        </PageTop>
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
            <ActivityRow key={event.id} event={event} report={reportAt?.(event.id)} />
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
