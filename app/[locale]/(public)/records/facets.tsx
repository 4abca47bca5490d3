import { getTranslations } from "next-intl/server";
import { department as cityDepartment, departments } from "@/lib/city/departments";
import { recordCategory } from "@/lib/city/records/categories";
import { inLanguage, paths, type Language } from "@/lib/paths";
import { facets, type Counts, type Facet } from "@/lib/records/queries/count-records";
import { isNarrowed, writeWish, type RecordWish } from "@/lib/records/wish";
import { NarrowForm } from "./narrow-form";

type FacetsProps = { wish: RecordWish; counts: Counts; language: Language };

const MOST_YEARS = 12;

/** What the list can be narrowed by, each with how many there are; folded away where there is no room beside the list. */
export async function Facets({ wish, counts, language }: FacetsProps) {
  const words = await getTranslations("records");
  const here = inLanguage(language, paths.records);
  const nameOf: Record<Facet, (value: string) => string> = {
    category: (slug) => recordCategory(slug).name[language],
    department: (slug) => (departments().some((one) => one.slug === slug) ? cityDepartment(slug).name[language] : slug),
    year: (year) => year,
  };
  const hasChoices = (facet: Facet) => Boolean(wish[facet]) || counts[facet].size > 0;
  const sorted = (facet: Facet) => {
    const all = [...counts[facet]];
    if (facet === "year") return all.toSorted(([a], [b]) => b.localeCompare(a)).slice(0, MOST_YEARS);
    return all.toSorted(([a, n], [b, m]) => m - n || nameOf[facet](a).localeCompare(nameOf[facet](b), language));
  };
  return (
    <details className="fold facets" open={isNarrowed(wish)}>
      <summary>{words("narrow.title")}</summary>
      <div className="stack">
        {facets.filter(hasChoices).map((facet) => (
          <section key={facet} aria-labelledby={`facet-${facet}`}>
            <h3 id={`facet-${facet}`}>{words(`narrow.${facet}`)}</h3>
            <ul className="plain-list">
              {wish[facet] ? (
                <li>
                  <a href={here + writeWish(wish, { [facet]: "" })}>
                    <b>{nameOf[facet](wish[facet])}</b> {words("narrow.remove")}
                  </a>
                </li>
              ) : (
                sorted(facet).map(([value, count]) => (
                  <li key={value}>
                    <a href={here + writeWish(wish, { [facet]: value })}>
                      {nameOf[facet](value)} <span className="count">({count})</span>
                    </a>
                  </li>
                ))
              )}
            </ul>
          </section>
        ))}
        <NarrowForm wish={wish} language={language} />
      </div>
    </details>
  );
}
