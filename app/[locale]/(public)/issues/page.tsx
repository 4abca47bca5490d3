import type { Metadata } from "next";
import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { asActor } from "@/lib/db/as-actor";
import { env } from "@/lib/env";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { isNarrow, readIssueWish, writeIssueWish } from "@/lib/issues/public/wish";
import { listPublicIssues } from "@/lib/issues/queries/list-public";
import { paths } from "@/lib/paths";
import { IssueFilters } from "./issue-filters";
import { IssueMap } from "./issue-map";
import { IssueRow } from "./issue-row";

export async function generateMetadata(props: Pick<PageProps, "params">): Promise<Metadata> {
  const feed = env().APP_ORIGIN + paths.issuesFeed + writeIssueWish({}, { language: await pageLanguage(props.params) });
  return { ...(await titled("publicIssues")(props)), alternates: { types: { "application/atom+xml": feed } } };
}

/** What people have reported, as a list and on a map. Everything on the map stands in the list, too. */
export default async function IssuesPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  await connection();
  const words = await getTranslations("publicIssues");
  const { to, language } = await reader();
  const said = await searchParams;
  const wish = readIssueWish(Object.fromEntries(Object.entries(said).map(([name, value]) => [name, one(value)])));
  const after = one(said.after);
  const { issues, next } = await asActor({ kind: "visitor" }, (db) => listPublicIssues(db, wish, after));
  const address = (more?: Record<string, string>) => to(paths.issues) + writeIssueWish(wish, more);
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("title")}</h1>
        <p className="lead">{words("lead")}</p>
        <p>
          <a className="btn" href={to(paths.reportIssue)}>
            {words("report")}
          </a>
        </p>
      </div>
      <IssueFilters wish={wish} />
      <div className="map-and-list">
        <IssueMap wish={wish} />
        <section aria-labelledby="list-heading">
          <h2 id="list-heading">{words("list")}</h2>
          {issues.length ? (
            <ol className="rows issue-rows">
              {issues.map((issue, n) => (
                <IssueRow key={issue.ref} issue={issue} number={n + 1} />
              ))}
            </ol>
          ) : (
            <EmptyState action={isNarrow(wish) ? <a href={to(paths.issues)}>{words("clear")}</a> : undefined}>
              {words(isNarrow(wish) ? "nothingFits" : "nothing")}
            </EmptyState>
          )}
          <Pagination
            plain
            first={after ? address() : undefined}
            next={next ? address({ after: next }) : undefined}
            words={{ label: words("pages.label"), first: words("pages.first"), next: words("pages.next") }}
          />
          <p className="meta feed-link">
            <a href={`${paths.issuesFeed}${writeIssueWish(wish, { language })}`}>{words("feed")}</a>
          </p>
        </section>
      </div>
    </main>
  );
}
