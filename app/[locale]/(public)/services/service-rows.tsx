import { inLanguage, paths, type Language } from "@/lib/paths";
import type { Service } from "@/lib/services/declaration/service";
import { serviceTerms } from "../service-terms";

/** One service a row: what it is, what it costs, how long the city takes. */
export async function ServiceRows({ services, language }: { services: Service[]; language: Language }) {
  const terms = await serviceTerms(language);
  return (
    <ul className="rows">
      {services.map((service) => (
        <li key={service.slug}>
          <h3>
            <a href={inLanguage(language, paths.service(service.slug))}>{service.title[language]}</a>
          </h3>
          <p>{service.summary[language]}</p>
          <p className="meta">{terms(service)}</p>
        </li>
      ))}
    </ul>
  );
}
