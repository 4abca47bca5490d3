import { getTranslations } from "next-intl/server";
import { Tag } from "@/components/ui/tag";
import { paths } from "@/lib/paths";
import { readPage } from "@/lib/documents/pages/open-page";
import { reader } from "@/lib/i18n/reader";
import type { CasePaper } from "@/lib/staff/cases/read-case";
import { fileWords } from "../../../_shell/files/file-words";
import type { CasePart } from "./page";
import { ViewerBar } from "./viewer-bar";

type ViewerProps = CasePart & { paper: CasePaper; title: string; previous: string | undefined; next: string | undefined };

/** A page of a paper as a picture, or what it says. Everything is a link, so that it is looked at without scripts in the same way. */
export async function Viewer({ read, view, paper, title, ...around }: ViewerProps) {
  const words = await getTranslations("caseReview");
  const { dayOf } = await reader();
  const say = await fileWords();
  const { file, status, note, remark, createdAt } = paper;
  const pages = (file.facts as { pages?: number }).pages ?? 1;
  const page = Math.min(view.page, pages);
  const isThere = file.status === "received";
  const { zoom, turn } = view.look;
  const picture = `${paths.filePage(file.id, page)}?zoom=${zoom}&turn=${turn}`;
  const text = isThere && view.asText ? await readPage(file, page) : "";
  return (
    <div className="viewer">
      <div className="viewer-bar">
        <b>
          <bdi>{title}</bdi>
        </b>
        <span className="meta">
          <bdi>{file.name}</bdi>, {say.size(file.size)}, {dayOf(createdAt)}
        </span>
        <Tag tone={status === "accepted" ? "success" : status === "notAccepted" ? "warning" : "info"}>{say.state(status, file)}</Tag>
      </div>
      {isThere ? (
        <>
          <ViewerBar
            refOf={read.found.ref}
            view={{ ...view, paper: paper.id, page }}
            pages={pages}
            isPdf={file.type === "application/pdf"}
            {...around}
          />
          {view.asText ? (
            <div className="viewer-text prewrap break" dir="auto">
              {text || words("viewer.noText")}
            </div>
          ) : (
            <div className="viewer-sheet">
              <a href={picture}>
                <img
                  className={`zoom-${String(zoom).replace(".", "-")}`}
                  src={picture}
                  alt={words("viewer.alt", { name: title, page, pages })}
                />
              </a>
            </div>
          )}
          <p className="viewer-bar">
            <a href={paths.file(file.id)}>{words("viewer.save")}</a>
          </p>
        </>
      ) : (
        <p className="viewer-text">{file.problem ? say.problem(file) : words("viewer.notThere")}</p>
      )}
      {remark ? (
        <p className="viewer-text" dir="auto">
          {words("viewer.remark", { text: remark })}
        </p>
      ) : null}
      {note ? (
        <p className="viewer-text" dir="auto">
          {note}
        </p>
      ) : null}
    </div>
  );
}
