import { getTranslations } from "next-intl/server";
import { Tag } from "@/components/ui/tag";
import { documentState } from "@/lib/applications/document-state";
import type { StandingProps } from "../where-it-stands";

const tones = { checking: "info", received: "info", accepted: "success", notAccepted: "warning", rejected: "warning" } as const;

/** Every file that belongs to the case, each with what became of it. */
export async function SentDocuments({ found: { documents }, definition, language }: StandingProps) {
  const words = await getTranslations("whereItStands");
  if (!documents.length) return <p>{words("documents.none")}</p>;
  return (
    <ul className="rows documents">
      {documents.map((document) => {
        const { id, kind, name, note, file } = document;
        const state = documentState(document);
        return (
          <li key={id}>
            <b>{definition.documents.find((one) => one.id === kind)?.name[language] ?? <bdi>{name}</bdi>}</b>
            <Tag tone={tones[state]}>{words(`documents.state.${state}`)}</Tag>
            <span className="meta">
              <bdi>{file.name}</bdi>
              {state === "notAccepted" && note ? <bdi>. {note}</bdi> : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
