import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { FilterChoice } from "@/components/ui/filter-choice";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { services } from "@/lib/services/catalogue";
import { sorts, stops, type QueueWish } from "@/lib/staff/queue/views";

/** A plain form: what is chosen goes into the address. */
export async function Filters({ wish }: { wish: QueueWish }) {
  const [words, queue] = [await getTranslations("cases"), await getTranslations("queue")];
  const { language, to } = await reader();
  const all = services().map(({ slug, name }) => ({ value: slug, label: name[language] }));
  const isNarrow = wish.q !== "" || wish.service !== "" || wish.stop !== "" || wish.who !== "";
  return (
    <form action={to(paths.staff.applications)} className="filters-form">
      <details className="fold" open={isNarrow}>
        <summary>{words("filters.title")}</summary>
        <div className="filters">
          <input type="hidden" name="view" value={wish.view} />
          <label>
            {queue("search")}
            <input type="search" name="q" defaultValue={wish.q} autoComplete="off" data-shortcut="/" dir="auto" />
          </label>
          <FilterChoice
            name="service"
            label={words("filters.service")}
            value={wish.service}
            any={words("filters.anyService")}
            choices={all}
          />
          <FilterChoice
            name="stop"
            label={words("columns.stop")}
            value={wish.stop}
            any={words("filters.anyStop")}
            choices={stops.map((stop) => ({ value: stop, label: words(`status.${stop}`) }))}
          />
          <FilterChoice
            name="who"
            label={words("columns.who")}
            value={wish.who}
            any={words("filters.anyone")}
            choices={[
              { value: "me", label: words("filters.me") },
              { value: "nobody", label: words("nobody") },
            ]}
          />
          <FilterChoice
            name="sort"
            label={words("filters.sort")}
            value={wish.sort}
            choices={sorts.map((sort) => ({ value: sort, label: words(`filters.sorts.${sort}`) }))}
          />
          <Button type="submit" variant="quiet">
            {words("filters.apply")}
          </Button>
        </div>
      </details>
    </form>
  );
}
