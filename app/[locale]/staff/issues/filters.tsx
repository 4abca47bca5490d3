import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { FilterChoice } from "@/components/ui/filter-choice";
import { gazetteer } from "@/lib/city/gazetteer";
import { issueCategories } from "@/lib/city/issues/categories";
import { reader } from "@/lib/i18n/reader";
import { issueSorts, isNarrow, type IssueWish } from "@/lib/issues/desk/views";
import { openStatuses } from "@/lib/issues/workflow";
import { paths } from "@/lib/paths";

type Choice = { value: string; label: string };

/** A plain form: what is chosen goes into the address. */
export async function Filters({ wish }: { wish: IssueWish }) {
  const words = await getTranslations("issueDesk");
  const { language, to } = await reader();
  const choices: Record<"category" | "stop" | "ward" | "severity" | "who" | "sort", Choice[]> = {
    category: [
      { value: "", label: words("filters.anyCategory") },
      ...issueCategories().map(({ slug, title }) => ({ value: slug, label: title[language] })),
    ],
    stop: [
      { value: "", label: words("filters.anyStop") },
      ...openStatuses.map((stop) => ({ value: stop, label: words(`status.${stop}`) })),
    ],
    ward: [{ value: "", label: words("filters.anyWard") }, ...gazetteer().map(({ slug, name }) => ({ value: slug, label: name }))],
    severity: [
      { value: "", label: words("filters.anySeverity") },
      ...(["3", "2", "1"] as const).map((value) => ({ value, label: words(`severity.${value}`) })),
    ],
    who: [
      { value: "", label: words("filters.anyone") },
      { value: "me", label: words("filters.me") },
      { value: "nobody", label: words("filters.nobody") },
    ],
    sort: issueSorts.map((sort) => ({ value: sort, label: words(`sorts.${sort}`) })),
  };
  return (
    <form action={to(paths.staff.issues)} className="filters-form">
      <details className="fold" open={isNarrow(wish)}>
        <summary>{words("filters.title")}</summary>
        <div className="filters many">
          <input type="hidden" name="view" value={wish.view} />
          <label>
            {words("filters.search")}
            <input type="search" name="q" defaultValue={wish.q} autoComplete="off" dir="auto" />
          </label>
          {(Object.keys(choices) as (keyof typeof choices)[]).map((name) => (
            <FilterChoice key={name} name={name} label={words(`filters.${name}`)} value={wish[name]} choices={choices[name]} />
          ))}
          <Button type="submit" variant="quiet">
            {words("filters.apply")}
          </Button>
        </div>
      </details>
    </form>
  );
}
