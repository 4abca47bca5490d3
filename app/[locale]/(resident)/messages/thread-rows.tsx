import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Plate } from "@/components/ui/plate";
import { Tag } from "@/components/ui/tag";
import { department } from "@/lib/city/departments";
import { isolated } from "@/lib/format";
import { reader } from "@/lib/i18n/reader";
import type { ThreadInList } from "@/lib/messages/queries/threads";
import { isUnread, shownState } from "@/lib/messages/workflow";
import { paths } from "@/lib/paths";

export const tones = { city: "info", resident: "warning", nobody: "success", closed: "plain" } as const;

type ThreadRowsProps = { threads: ThreadInList[]; departments: Map<string, string>; heading: "h2" | "h3" };

/** Unread is said in words before the subject, and then shown by weight. */
export async function ThreadRows({ threads, departments, heading: Heading }: ThreadRowsProps) {
  const words = await getTranslations("messages");
  const read = await reader();
  return (
    <ul className="rows dated threads">
      {threads.map((thread) => {
        const { id, ref, subject, lastMessageAt, departmentId } = thread;
        const unread = isUnread(thread);
        const state = shownState(thread);
        return (
          <li key={id} className={unread ? "unread" : "read"}>
            <p className="meta">{read.shortDay(lastMessageAt)}</p>
            <div>
              <Heading className={Heading === "h2" ? "row-title" : undefined}>
                <Link href={read.to(paths.thread(id))} dir="auto">
                  {unread ? words("unread", { subject: isolated(read.language, subject) }) : subject}
                </Link>
              </Heading>
              <p className="meta cluster">
                <span>{department(departments.get(departmentId)!).name[read.language]}</span>
                <Plate text={ref} frameless />
                <Tag tone={tones[state]}>{words(`state.${state}`)}</Tag>
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
