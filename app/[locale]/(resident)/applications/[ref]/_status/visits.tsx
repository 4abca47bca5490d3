import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { isolated } from "@/lib/format";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import type { StandingProps } from "../where-it-stands";

/** When an inspector comes, who, and what they look at; after the visit what was found, with its photos. */
export async function Visits({ found: { inspections }, definition, language }: Pick<StandingProps, "found" | "definition" | "language">) {
  if (!inspections.length) return null;
  const words = await getTranslations("whereItStands");
  const { day } = await reader();
  const checks = definition.stages.find(({ status }) => status === "inspection")?.checks ?? [];
  return (
    <Section id="visits" title={words("visits.title")}>
      <ul className="rows">
        {inspections.map(({ id, plannedOn, part, place, inspectorName, result, note, documents }) => (
          <li key={id} className="stack">
            {result ? (
              <p className="cluster">
                <b>{words("visits.done", { day: day(plannedOn) })}</b>
                <Tag tone={result === "passed" ? "success" : "warning"}>{words(`visits.${result as "passed"}`)}</Tag>
              </p>
            ) : (
              <>
                <p>
                  {words.rich("visits.planned", {
                    day: day(plannedOn),
                    part: words(`visits.part.${part as "morning"}`),
                    b: (text) => <b>{text}</b>,
                  })}
                </p>
                <p>{inspectorName ? words("visits.who", { name: isolated(language, inspectorName) }) : words("visits.whoever")}</p>
                <p>{words("visits.home")}</p>
                {checks.length ? (
                  <div>
                    <p>{words("visits.what")}</p>
                    <ul className="bullets">
                      {checks.map(({ id: check, asks }) => (
                        <li key={check}>{asks[language]}</li>
                      ))}
                    </ul>
                  </div>
                ) : null}
              </>
            )}
            {[result ? "" : place, note].filter(Boolean).map((text) => (
              <p key={text} className="prewrap break" dir="auto">
                {text}
              </p>
            ))}
            {result && documents.some(({ file }) => file.status === "received") ? (
              <div>
                <h3 className="sr-only">{words("visits.photos")}</h3>
                <ul className="rows photos">
                  {documents.flatMap(({ id: photo, file }, index) =>
                    file.status === "received" ? (
                      <li key={photo}>
                        {file.previewKey ? (
                          <img src={paths.filePreview(file.id)} alt={words("visits.photo", { number: index + 1 })} loading="lazy" />
                        ) : null}
                        <a href={paths.file(file.id)}>{words("visits.photo", { number: index + 1 })}</a>
                      </li>
                    ) : (
                      []
                    ),
                  )}
                </ul>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
