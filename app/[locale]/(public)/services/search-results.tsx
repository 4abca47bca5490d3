import { headers } from "next/headers";
import { after } from "next/server";
import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { inLanguage, paths, type Language } from "@/lib/paths";
import { findService, services } from "@/lib/services/catalogue";
import { findServices } from "@/lib/services/search/find-services";
import { noteMiss } from "@/lib/services/search/note-miss";
import { PhoneLink } from "../../_shell/phone-link";
import { ServiceRows } from "./service-rows";

/** What was found, how surely, or what else there is. */
export async function SearchResults({ q, language }: { q: string; language: Language }) {
  const words = await getTranslations("services");
  const { slugs, isGuess } = findServices(q, language);
  const found = slugs.map((slug) => findService(slug)!);
  const address = (await headers()).get("x-client-address") ?? "unknown";
  if (!found.length) after(() => noteMiss(q, language, address));
  const search = `${inLanguage(language, paths.services)}?${new URLSearchParams({ q })}`;
  return (
    <Section
      id="results"
      title={<span role="status">{words("search.results", { count: found.length, q })}</span>}
      meta={<a href={inLanguage(language, paths.services)}>{words("search.clear")}</a>}
    >
      {isGuess ? <p className="lead">{words("search.guess")}</p> : null}
      {found.length ? (
        <ServiceRows services={found} language={language} query={q} />
      ) : (
        <div className="stack">
          <p>{words("search.none")}</p>
          <p>{words("search.likely")}</p>
          <ServiceRows
            services={services()
              .filter(({ popular }) => popular)
              .slice(0, 3)}
            language={language}
          />
          <p>{words.rich("search.call", { phone: () => <PhoneLink /> })}</p>
          <p>
            <a className="more" href={inLanguage(language, paths.feedbackOn(search))}>
              {words("search.ask")}
            </a>
          </p>
        </div>
      )}
    </Section>
  );
}
