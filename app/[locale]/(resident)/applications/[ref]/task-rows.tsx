import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import type { TaskStatus } from "@/lib/applications/draft/progress";

type Row = { id: string; status: TaskStatus; title: string; href: string | undefined };

type TaskRowsProps = { id: string; heading: string; rows: Row[]; after: string };

/** A whole row is its link, for who does the task; a task that cannot start yet says `after` what it can. */
export async function TaskRows({ id, heading, rows, after }: TaskRowsProps) {
  const words = await getTranslations("applications.tasks");
  if (!rows.length) return null;
  return (
    <Section id={id} title={heading}>
      <ol className="tasks">
        {rows.map(({ id: task, status, title, href }) => (
          <li key={task} data-status={status}>
            <span className="dot" />
            {status === "cannotStart" || !href ? (
              <span className="task-title">{title}</span>
            ) : (
              <Link className="task-title" href={href} aria-describedby={`${task}-status`}>
                {title}
              </Link>
            )}
            <span className="task-status" id={`${task}-status`}>
              {words(`status.${status}`)} {status === "cannotStart" ? after : null}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
