import { inLanguage, paths, type Language } from "@/lib/paths";
import type { Service } from "@/lib/services/declaration/service";
import { serviceTerms } from "../service-terms";
import { Marked } from "./marked";

type ServiceRowsProps = { services: Service[]; language: Language; query?: string };

/** One service a row: what it is, what it costs, how long the city takes. */
export async function ServiceRows({ services, language, query }: ServiceRowsProps) {
  const terms = await serviceTerms(language);
  return (
    <ul className="rows">
      {services.map((service) => (
        <li key={service.slug}>
          <h3>
            <a href={inLanguage(language, paths.service(service.slug))}>
              <Marked text={service.title[language]} query={query} language={language} />
            </a>
          </h3>
          <p>
            <Marked text={service.summary[language]} query={query} language={language} />
          </p>
          <p className="meta">{terms(service)}</p>
        </li>
      ))}
    </ul>
  );
}
