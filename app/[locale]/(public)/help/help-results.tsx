import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { findHelp } from "@/lib/help/find-help";
import { inLanguage, paths, type Language } from "@/lib/paths";
import { findService } from "@/lib/services/catalogue";
import { findServices } from "@/lib/services/search/find-services";
import { Marked } from "../services/marked";

const SERVICES_SHOWN = 3;

/** Help pages that answer, how surely, and services that were perhaps meant. */
export async function HelpResults({ q, language }: { q: string; language: Language }) {
  const words = await getTranslations("help.search");
  const { topics, isGuess } = findHelp(q, language);
  const services = findServices(q, language)
    .slugs.slice(0, SERVICES_SHOWN)
    .map((slug) => findService(slug)!);
  const to = (path: string) => inLanguage(language, path);
  return (
    <Section
      id="results"
      title={<span role="status">{words("results", { count: topics.length, q })}</span>}
      meta={<a href={to(paths.help)}>{words("clear")}</a>}
    >
      {isGuess ? <p className="lead">{words("guess")}</p> : null}
      {topics.length ? null : <p>{words("none")}</p>}
      <ul className="rows" hidden={!topics.length}>
        {topics.map(({ slug, title, lead }) => (
          <li key={slug}>
            <h3>
              <a href={to(paths.helpTopic(slug))}>
                <Marked text={title} query={q} language={language} />
              </a>
            </h3>
            <p>
              <Marked text={lead} query={q} language={language} />
            </p>
          </li>
        ))}
      </ul>
      {services.length ? (
        <>
          <h3>{words("services")}</h3>
          <ul className="rows">
            {services.map(({ slug, title }) => (
              <li key={slug}>
                <a className="more" href={to(paths.service(slug))}>
                  {title[language]}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
}
