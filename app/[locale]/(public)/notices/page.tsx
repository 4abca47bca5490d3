import type { Metadata } from "next";
import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Tabs } from "@/components/ui/tabs";
import { env } from "@/lib/env";
import { one, pageLanguage, type PageProps } from "@/lib/i18n/page";
import { readCursor, writeCursor } from "@/lib/keyset";
import { listPublicNotices, NOTICES_A_PAGE } from "@/lib/notices/queries/public-notices";
import { noticeFilter } from "@/lib/notices/schema";
import { inLanguage, paths } from "@/lib/paths";
import { PublicPages } from "./public-pages";
import { NoticeRow } from "../../_notices/notice-row";
import { NoticeFilters } from "./notice-filters";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const language = await pageLanguage(params);
  await connection(); // the feed's address is whole, and known where the portal runs
  const words = await getTranslations({ locale: language, namespace: "notices" });
  return {
    title: words("title"),
    description: words("lead"),
    alternates: { types: { "application/atom+xml": env().APP_ORIGIN + paths.noticesFeed(language) } },
  };
}

/** What the city tells everyone: what matters now, and what did. The filter stands in the address. */
export default async function NoticesPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  await connection();
  const words = await getTranslations("notices");
  const query = await searchParams;
  const filter = noticeFilter.parse({ ward: one(query.ward) || undefined, topic: one(query.topic) || undefined, show: one(query.show) });
  const after = readCursor(one(query.after));
  const found = await listPublicNotices(filter, after);
  const shown = found.slice(0, NOTICES_A_PAGE);
  const last = shown.at(-1);
  const { ward, topic, show } = filter;
  const address = (more: Record<string, string>) => {
    const chosen = { ...(ward && { ward }), ...(topic && { topic }), ...(show === "past" && { show }), ...more };
    return inLanguage(language, Object.keys(chosen).length ? paths.noticesBy(chosen) : paths.notices);
  };
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("title")}</h1>
        <p className="lead">{words("lead")}</p>
        <p>
          <a href={paths.noticesFeed(language)}>{words("subscribe")}</a>
        </p>
      </div>
      <NoticeFilters filter={filter} language={language} />
      <Tabs
        plain
        label={words("views.label")}
        items={(["now", "past"] as const).map((name) => ({
          href: inLanguage(language, name === "past" ? paths.noticesBy({ show: name }) : paths.notices),
          label: words(`views.${name}`),
          current: name === show,
        }))}
      />
      <h2 className="sr-only">{words(`views.${show}`)}</h2>
      {shown.length ? (
        <ol className="rows dated">
          {shown.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} language={language} />
          ))}
        </ol>
      ) : (
        <EmptyState action={ward || topic ? <a href={inLanguage(language, paths.notices)}>{words("filters.clear")}</a> : undefined}>
          {words(ward || topic ? "none.filtered" : `none.${show}`)}
        </EmptyState>
      )}
      <PublicPages
        first={after ? address({}) : undefined}
        next={found.length > NOTICES_A_PAGE && last ? address({ after: writeCursor(last, last.untilDay) }) : undefined}
      />
    </main>
  );
}
