import { getTranslations } from "next-intl/server";
import type { Language } from "@/lib/paths";
import type { NeededDocument } from "@/lib/services/declaration/document";

/** Each paper with why it is asked for, and examples of what is taken. */
export async function NeededDocuments({ documents, language }: { documents: NeededDocument[]; language: Language }) {
  const words = await getTranslations("services.need");
  if (!documents.length) return <p>{words("nothing")}</p>;
  return (
    <ul className="rows needed">
      {documents.map(({ id, name, why, accepted, optional, showWhen }) => (
        <li key={id}>
          <h3>
            {name[language]}
            {optional || showWhen ? <span className="count"> ({words(optional ? "optional" : "sometimes")})</span> : null}
          </h3>
          <div>
            <p>{why[language]}</p>
            <p className="meta">{words("accepted")}</p>
            <ul className="bullets">
              {accepted.map((example) => (
                <li key={example.en}>{example[language]}</li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ul>
  );
}
