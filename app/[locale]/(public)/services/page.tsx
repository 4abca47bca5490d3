import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { topics } from "@/lib/city/topics";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { services } from "@/lib/services/catalogue";
import { SearchForm } from "./search-form";
import { SearchResults } from "./search-results";
import { ServiceRows } from "./service-rows";

export const generateMetadata = titled("services");

/** Everything the city can be asked for: by words, by topic, or from A to Z. */
export default async function ServicesPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  await connection(); // the services are files that a city may change without a build
  const words = await getTranslations("services");
  const q = (one((await searchParams).q) ?? "").trim().slice(0, 100);
  const all = services().toSorted((a, b) => a.name[language].localeCompare(b.name[language], language));
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("title")}</h1>
        <p className="lead">{words("lead")}</p>
        <SearchForm action={inLanguage(language, paths.services)} value={q} label={words("search.label")} button={words("search.button")} />
      </div>
      {q ? <SearchResults q={q} language={language} /> : null}
      {q ? null : (
        <Section id="popular" title={words("popular")}>
          <ServiceRows services={all.filter(({ popular }) => popular)} language={language} />
        </Section>
      )}
      <Section id="topics" title={words("topics")}>
        <ul className="topics">
          {topics().map(({ slug, name, covers }) => (
            <li key={slug}>
              <h3>{name[language]}</h3>
              <p className="meta">{covers[language]}</p>
              <ul>
                {all
                  .filter(({ topic }) => topic === slug)
                  .map((service) => (
                    <li key={service.slug}>
                      <a href={inLanguage(language, paths.service(service.slug))}>{service.title[language]}</a>
                    </li>
                  ))}
              </ul>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="all" title={words("all")} count={all.length}>
        <ServiceRows services={all} language={language} />
      </Section>
    </main>
  );
}
