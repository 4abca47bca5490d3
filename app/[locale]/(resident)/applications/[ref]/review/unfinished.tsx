import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { Progress } from "@/lib/applications/draft/progress";
import type { FoundDraft } from "@/lib/applications/queries/find-draft";
import { reader } from "@/lib/i18n/reader";
import type { Language } from "@/lib/paths";
import { StopNotice } from "../stop-notice";
import { taskPath, taskTitle } from "../task-words";

type UnfinishedProps = { found: FoundDraft; progress: Progress; language: Language; mayChange: boolean };

/** Why this cannot be sent yet: each thing that is missing, and the way to it for who fills it in. */
export async function Unfinished({ found, progress, language, mayChange }: UnfinishedProps) {
  const words = await getTranslations("applications");
  const { to } = await reader();
  const { ref, definition } = found;
  if (progress.stop) return <StopNotice stop={progress.stop} application={ref} language={language} mayChange={mayChange} />;
  const open = progress.tasks.filter(({ kind, status }) => kind !== "review" && status !== "completed");
  return (
    <Notice tone="warning" title={words("review.unfinished")}>
      <ul>
        {open.map((task) => {
          const title = taskTitle(task, definition, language, words);
          return <li key={task.id}>{mayChange ? <Link href={to(taskPath(ref, task))}>{title}</Link> : title}</li>;
        })}
      </ul>
    </Notice>
  );
}
