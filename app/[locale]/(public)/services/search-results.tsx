import { after } from "next/server";
import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { inLanguage, paths, type Language } from "@/lib/paths";
import { findService, services } from "@/lib/services/catalogue";
import { findServices } from "@/lib/services/search/find-services";
import { noteMiss } from "@/lib/services/search/note-miss";
import { ServiceRows } from "./service-rows";

/** What was found, how surely, or what else there is. */
export async function SearchResults({ q, language }: { q: string; language: Language }) {
  const words = await getTranslations("services");
  const { slugs, isGuess } = findServices(q, language);
  const found = slugs.map((slug) => findService(slug)!);
  if (!found.length) after(() => noteMiss(q, language));
  return (
    <Section id="results" title={<span role="status">{words("search.results", { count: found.length, q })}</span>}>
      {isGuess ? <p className="lead">{words("search.guess")}</p> : null}
      {found.length ? (
        <ServiceRows services={found} language={language} />
      ) : (
        <div className="stack">
          <p>{words("search.none")}</p>
          <p>{words("search.likely")}:</p>
          <ServiceRows services={services().filter(({ popular }) => popular)} language={language} />
          <p>
            <a className="more" href={`${inLanguage(language, paths.feedback)}?about=${encodeURIComponent(q)}`}>
              {words("search.ask")}
            </a>
          </p>
        </div>
      )}
      <p>
        <a href={inLanguage(language, paths.services)}>{words("search.clear")}</a>
      </p>
    </Section>
  );
}
