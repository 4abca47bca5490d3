import { topics } from "@/lib/city/topics";
import { inLanguage, paths, type Language } from "@/lib/paths";

/** Each topic, and what is found in it; on the page of one, all the others. */
export function TopicLinks({ language, except }: { language: Language; except?: string }) {
  return (
    <ul className="topics">
      {topics()
        .filter(({ slug }) => slug !== except)
        .map(({ slug, name, covers }) => (
          <li key={slug}>
            <h3>
              <a className="strong-link" href={inLanguage(language, paths.serviceTopic(slug))}>
                {name[language]}
              </a>
            </h3>
            <p className="meta">{covers[language]}</p>
          </li>
        ))}
    </ul>
  );
}
