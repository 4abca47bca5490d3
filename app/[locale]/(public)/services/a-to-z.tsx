import { inLanguage, paths, type Language } from "@/lib/paths";
import type { Service } from "@/lib/services/declaration/service";

/** Every service by its name, under the letter that it begins with. `services` come in order. */
export function AToZ({ services, language }: { services: Service[]; language: Language }) {
  const letters = new Map<string, Service[]>();
  for (const service of services) {
    const letter = [...service.name[language]][0]!.toLocaleUpperCase(language);
    letters.set(letter, [...(letters.get(letter) ?? []), service]);
  }
  return (
    <ul className="rows letters">
      {[...letters].map(([letter, named]) => (
        <li key={letter}>
          <h3>{letter}</h3>
          <ul>
            {named.map(({ slug, name }) => (
              <li key={slug}>
                <a className="more" href={inLanguage(language, paths.service(slug))}>
                  {name[language]}
                </a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
