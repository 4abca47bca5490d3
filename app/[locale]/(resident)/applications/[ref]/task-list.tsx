import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Link } from "@/components/ui/link";
import { Plate } from "@/components/ui/plate";
import { canDraft } from "@/lib/applications/policy";
import type { Task } from "@/lib/applications/draft/progress";
import { progressOfDraft } from "@/lib/applications/draft/progress-of-draft";
import type { FoundDraft } from "@/lib/applications/queries/find-draft";
import type { Resident } from "@/lib/auth/actor";
import { reader } from "@/lib/i18n/reader";
import { paths, type Language } from "@/lib/paths";
import { StopNotice } from "./stop-notice";
import { TaskRows } from "./task-rows";
import { taskPath, taskTitle } from "./task-words";

type TaskListProps = { found: FoundDraft; language: Language; actor: Resident };

/** What is to do, what is done, and one way on; for who may only see it, how far it is. */
export async function TaskList({ found, language, actor }: TaskListProps) {
  const words = await getTranslations("applications");
  const read = await reader();
  const { ref, definition, savedAt, expiresAt } = found;
  const progress = progressOfDraft(found);
  const { tasks, next } = progress;
  const mayChange = canDraft(actor);
  const title = (task: Task) => taskTitle(task, definition, language, words);
  const groups = [
    { id: "answers", kind: "page", title: words("tasks.answers") },
    { id: "papers", kind: "document", title: words("tasks.papers") },
    { id: "people", kind: "consent", title: words("tasks.people") },
    { id: "end", kind: "review", title: words("tasks.end") },
  ] as const;
  const steps = tasks.filter(({ kind }) => kind !== "review");
  const open = steps.filter(({ status }) => status !== "completed");
  return (
    <>
      <BackLink href={read.to(paths.applications)}>{words("title")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{definition.title[language]}</h1>
          <Plate text={ref} />
          <p className="lead">
            {words.rich("tasks.progress", {
              done: steps.filter(({ status }) => status === "completed").length,
              all: steps.length,
              b: (text) => <b>{text}</b>,
            })}
          </p>
          {progress.stop ? (
            <StopNotice stop={progress.stop} application={ref} language={language} mayChange={mayChange} />
          ) : mayChange ? (
            <p>
              <Link className="btn" href={read.to(taskPath(ref, next))}>
                {words("tasks.continue", { step: title(next) })}
              </Link>
            </p>
          ) : null}
        </div>
        {groups.map(({ id, kind, title: heading }) => (
          <TaskRows
            key={id}
            id={id}
            heading={heading}
            after={words("tasks.after", { count: open.length, step: title(next) })}
            rows={tasks
              .filter((task) => task.kind === kind)
              .map((task) => ({
                ...task,
                title: title(task),
                href: mayChange || kind === "review" ? read.to(taskPath(ref, task)) : undefined,
              }))}
          />
        ))}
        <div className="stack">
          <p className="meta">{words("tasks.kept", { at: read.moment(savedAt), day: read.shortDay(expiresAt!) })}</p>
          {mayChange ? (
            <p className="cluster">
              <Link href={read.to(paths.dashboard)}>{words("tasks.saveExit")}</Link>
              <Link href={read.to(paths.deleteDraft(ref))}>{words("tasks.delete")}</Link>
            </p>
          ) : null}
        </div>
      </main>
    </>
  );
}
