import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { Pagination } from "@/components/ui/pagination";
import { asActor } from "@/lib/db/as-actor";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { readPlace } from "@/lib/records/place-in-list";
import { searchRecords } from "@/lib/records/queries/search-records";
import { isNarrowed, readWish, writeWish } from "@/lib/records/wish";
import { Facets } from "./facets";
import { FoundHeading } from "./found-heading";
import { NothingFound } from "./nothing-found";
import { RecordRows } from "./record-rows";
import { RecordSearch } from "./record-search";

export const generateMetadata = titled("records");

/** Everything the city has published, to search by words and narrow by kind, department and date. The search stands in the address. */
export default async function RecordsPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  await connection();
  const said = await searchParams;
  const { q, category, department, year, from, to, sort, after } = said;
  const wish = readWish({ ...{ q: one(q), category: one(category), department: one(department), year: one(year) }, ...{ from: one(from), to: one(to), sort: one(sort) } }); // prettier-ignore
  const found = await asActor({ kind: "visitor" }, (db) => searchRecords(db, wish, readPlace(one(after))));
  const words = await getTranslations("records");
  const common = await getTranslations("common");
  const here = inLanguage(language, paths.records);
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("title")}</h1>
        <p className="lead">{words("lead")}</p>
        <RecordSearch wish={wish} language={language} />
      </div>
      <section className="section" id="results" aria-labelledby="results-heading">
        <header>
          <FoundHeading wish={wish} found={found} language={language} />
          <Facets wish={wish} counts={found.counts} language={language} />
        </header>
        <div>
          {found.records.length ? (
            <RecordRows records={found.records} query={found.mended ?? wish.q} language={language} />
          ) : (
            <NothingFound wish={wish} language={language} />
          )}
          <Pagination
            plain
            first={after ? here + writeWish(wish) : undefined}
            next={found.next && here + writeWish(wish, { after: found.next })}
            words={{ label: common("pages.label"), first: common("pages.first"), next: common("pages.next") }}
          />
          {!wish.q && !isNarrowed(wish) ? (
            <p>
              <a className="more" href={paths.recordsFeed}>
                {words("feed")}
              </a>
            </p>
          ) : null}
        </div>
      </section>
    </main>
  );
}
