import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { servicesByName } from "@/lib/services/catalogue";
import { SearchForm } from "../search-form";
import { AToZ } from "./a-to-z";
import { SearchResults } from "./search-results";
import { ServiceRows } from "./service-rows";
import { TopicLinks } from "./topic-links";

export const generateMetadata = titled("services");

/** Everything the city can be asked for: by words, by topic, or from A to Z. */
export default async function ServicesPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  await connection(); // the services are files that a city may change without a build
  const words = await getTranslations("services");
  const q = (one((await searchParams).q) ?? "").trim().slice(0, 100);
  const all = servicesByName(language);
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("title")}</h1>
        <p className="lead">{words("lead")}</p>
        <SearchForm language={language} value={q} />
      </div>
      {q ? (
        <SearchResults q={q} language={language} />
      ) : (
        <Section id="popular" title={words("popular")}>
          <ServiceRows services={all.filter(({ popular }) => popular)} language={language} />
        </Section>
      )}
      <Section id="topics" title={words("topics")}>
        <TopicLinks language={language} />
      </Section>
      <Section id="all" title={words("all")} count={all.length}>
        <AToZ services={all} language={language} />
      </Section>
    </main>
  );
}
