import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { FilterChoice } from "@/components/ui/filter-choice";
import { recordCategories } from "@/lib/city/records/categories";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import type { DeskWish } from "@/lib/records/queries/list-desk";

/** A plain form: what is chosen goes into the address. */
export async function DeskFilters({ wish }: { wish: DeskWish }) {
  const words = await getTranslations("recordDesk.filters");
  const { language, to } = await reader();
  return (
    <form action={to(paths.staff.records)} className="filters-form">
      <details className="fold" open={Boolean(wish.q || wish.category)}>
        <summary>{words("title")}</summary>
        <div className="filters">
          {wish.view === "all" ? null : <input type="hidden" name="show" value={wish.view} />}
          <label>
            {words("q")}
            <input type="search" name="q" defaultValue={wish.q} autoComplete="off" maxLength={100} dir="auto" />
          </label>
          <FilterChoice
            name="category"
            label={words("category")}
            value={wish.category}
            any={words("any")}
            choices={recordCategories().map(({ slug, name }) => ({ value: slug, label: name[language] }))}
          />
          <Button type="submit" variant="quiet">
            {words("apply")}
          </Button>
        </div>
      </details>
    </form>
  );
}
