import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { Progress } from "@/lib/applications/progress";
import type { FoundDraft } from "@/lib/applications/queries/find-draft";
import { reader } from "@/lib/i18n/reader";
import type { Language } from "@/lib/paths";
import { StopNotice } from "../stop-notice";
import { taskPath, taskTitle } from "../task-words";

/** Why this cannot be sent yet: each thing that is missing, and the way to it. */
export async function Unfinished({ found, progress, language }: { found: FoundDraft; progress: Progress; language: Language }) {
  const words = await getTranslations("applications");
  const { to } = await reader();
  const { ref, definition } = found;
  if (progress.stop) return <StopNotice stop={progress.stop} application={ref} language={language} />;
  const open = progress.tasks.filter(({ kind, status }) => kind !== "review" && status !== "completed");
  return (
    <Notice tone="warning" title={words("review.unfinished")}>
      <ul>
        {open.map((task) => (
          <li key={task.id}>
            <Link href={to(taskPath(ref, task))}>{taskTitle(task, definition, language, words)}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
