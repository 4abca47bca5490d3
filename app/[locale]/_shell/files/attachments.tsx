import { getTranslations } from "next-intl/server";
import { Tag } from "@/components/ui/tag";
import type { MessageShown } from "@/lib/messages/queries/thread-messages";
import { paths } from "@/lib/paths";
import { fileWords } from "./file-words";

const tones: Record<string, "success" | "danger"> = { received: "success", rejected: "danger" };
const kinds: Record<string, string> = { "application/pdf": "PDF", "image/jpeg": "JPG", "image/png": "PNG" };

/** What came with a message: its type and size beside its name, and where each stands. What is not received cannot be opened. */
export async function Attachments({ documents }: Pick<MessageShown, "documents">) {
  if (!documents.length) return null;
  const words = await getTranslations("documents");
  const { state, size, problem } = await fileWords();
  return (
    <ul className="attachments" aria-label={words("attach.count", { count: documents.length })}>
      {documents.map(({ id, file }) => {
        const facts = (
          <span className="meta">
            ({kinds[file.type]}, {size(file.size)})
          </span>
        );
        return (
          <li key={id}>
            {file.status === "received" ? (
              <a href={paths.file(file.id)}>
                <bdi>{file.name}</bdi> {facts}
              </a>
            ) : (
              <span>
                <bdi>{file.name}</bdi> {facts}
              </span>
            )}
            <Tag tone={tones[file.status] ?? "info"}>{state("received", file)}</Tag>
            {file.status === "rejected" ? <p className="field-error">{problem(file)}</p> : null}
          </li>
        );
      })}
    </ul>
  );
}
