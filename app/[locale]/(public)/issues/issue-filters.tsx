import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { FilterChoice } from "@/components/ui/filter-choice";
import { issueCategories } from "@/lib/city/issues/categories";
import { gazetteer } from "@/lib/city/gazetteer";
import { reader } from "@/lib/i18n/reader";
import { isNarrow, spans, states, type IssueWish, type Span } from "@/lib/issues/public/wish";
import { paths } from "@/lib/paths";

/** A plain form: what is chosen goes into the address. */
export async function IssueFilters({ wish }: { wish: IssueWish }) {
  const words = await getTranslations("publicIssues");
  const { language, to } = await reader();
  const kinds = issueCategories().map(({ slug, title }) => ({ value: slug, label: title[language] }));
  const wards = gazetteer().map(({ slug, name }) => ({ value: slug, label: name }));
  const since = (Object.keys(spans) as Span[]).map((span) => ({ value: span, label: words(`since.${span}`) }));
  return (
    <search>
      <form action={to(paths.issues)} className="filters-form">
        <details className="fold" open={isNarrow(wish)}>
          <summary>{words("narrow")}</summary>
          <div className="filters public">
            <label>
              {words("search")}
              <input type="search" name="q" defaultValue={wish.q} maxLength={100} autoComplete="off" dir="auto" enterKeyHint="search" />
            </label>
            <FilterChoice name="category" label={words("category")} value={wish.category} any={words("anyCategory")} choices={kinds} />
            <FilterChoice
              name="state"
              label={words("state")}
              value={wish.state}
              any={words("anyState")}
              choices={states.map((state) => ({ value: state, label: words(`states.${state}`) }))}
            />
            <FilterChoice name="ward" label={words("ward")} value={wish.ward} any={words("anyWard")} choices={wards} />
            <FilterChoice name="since" label={words("reported")} value={wish.since} any={words("anyTime")} choices={since} />
            <Button type="submit" variant="quiet">
              {words("show")}
            </Button>
          </div>
        </details>
      </form>
    </search>
  );
}
