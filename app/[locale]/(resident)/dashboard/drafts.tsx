import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { canDraft } from "@/lib/applications/policy";
import { progressOfDraft } from "@/lib/applications/draft/progress-of-draft";
import type { Resident } from "@/lib/auth/actor";
import type { readDashboard } from "@/lib/dashboard/queries";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { taskPath, taskTitle } from "../applications/[ref]/task-words";

type DraftsProps = { drafts: Awaited<ReturnType<typeof readDashboard>>["drafts"]; actor: Resident };

/** Applications that are begun: how far, until when, and the way to the next step. */
export async function Drafts({ drafts, actor }: DraftsProps) {
  const words = await getTranslations("applications");
  const { to, language, shortDay } = await reader();
  return (
    <ul className="rows">
      {drafts.map((found) => {
        const { ref, definition, expiresAt } = found;
        const { tasks, next } = progressOfDraft(found);
        const steps = tasks.filter(({ kind }) => kind !== "review");
        const done = steps.filter(({ status }) => status === "completed").length;
        return (
          <li key={ref}>
            <h3>
              <Link href={to(paths.application(ref))}>{definition.name[language]}</Link>
            </h3>
            <p>
              {words.rich("tasks.progress", { done, all: steps.length, b: (text) => <b>{text}</b> })}{" "}
              {words("list.until", { day: shortDay(expiresAt!) })}.
            </p>
            {canDraft(actor) ? (
              <p className="cluster">
                <Link className="btn quiet" href={to(taskPath(ref, next))}>
                  {words("tasks.continue", { step: taskTitle(next, definition, language, words) })}
                </Link>
                <Link href={to(paths.deleteDraft(ref))}>{words("tasks.delete")}</Link>
              </p>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
