import { getTranslations } from "next-intl/server";
import { Tag } from "@/components/ui/tag";
import { paths } from "@/lib/paths";
import { fileWords } from "../../../../_shell/files/file-words";
import type { StandingProps } from "../where-it-stands";

const tones: Record<string, "info" | "success" | "warning"> = { accepted: "success", notAccepted: "warning", rejected: "warning" };

/** Every file that belongs to the case, each with what became of it. */
export async function SentDocuments({ found: { documents }, definition, language }: StandingProps) {
  const words = await getTranslations("whereItStands");
  const say = await fileWords();
  if (!documents.length) return <p>{words("documents.none")}</p>;
  return (
    <ul className="rows documents">
      {documents.map(({ id, kind, name, status, note, file }) => {
        const title = definition.documents.find((one) => one.id === kind)?.name[language] ?? name;
        const isReceived = file.status === "received";
        return (
          <li key={id}>
            <p>
              {isReceived ? (
                <a className="strong-link" href={paths.file(file.id)}>
                  <bdi>{title}</bdi>
                </a>
              ) : (
                <b>
                  <bdi>{title}</bdi>
                </b>
              )}
            </p>
            <Tag tone={tones[isReceived ? status : file.status] ?? "info"}>{say.state(status, file)}</Tag>
            <p className="meta">
              <bdi>{file.name}</bdi>, {say.size(file.size)}
            </p>
            {status === "notAccepted" && note ? (
              <p className="meta" dir="auto">
                {note}
              </p>
            ) : null}
            {file.problem ? <p className="field-error">{say.problem(file)}</p> : null}
          </li>
        );
      })}
    </ul>
  );
}
