import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Plate } from "@/components/ui/plate";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { department } from "@/lib/city/departments";
import { reader } from "@/lib/i18n/reader";
import type { listQueue } from "@/lib/messages/queries/queue";
import { shownState } from "@/lib/messages/workflow";
import { paths } from "@/lib/paths";

export const tones = { city: "warning", resident: "info", nobody: "success", closed: "plain" } as const;

type QueueTableProps = { threads: Awaited<ReturnType<typeof listQueue>>["threads"]; caption: string };

export async function QueueTable({ threads, caption }: QueueTableProps) {
  const words = await getTranslations("messages");
  const read = await reader();
  return (
    <Table
      dense
      caption={caption}
      rows={threads}
      rowKey={({ id }) => id}
      columns={[
        { key: "ref", header: words("staff.columns.ref"), place: "ref", cell: ({ ref }) => <Plate text={ref} frameless /> },
        {
          key: "subject",
          header: words("staff.columns.subject"),
          rowHeader: true,
          place: "case",
          cell: ({ id, subject }) => (
            <Link href={read.to(paths.staff.thread(id))} className="break" dir="auto">
              {subject}
            </Link>
          ),
        },
        { key: "from", header: words("staff.columns.from"), place: "sub", cell: ({ name }) => <bdi>{name}</bdi> },
        {
          key: "state",
          header: words("staff.columns.state"),
          place: "stop",
          cell: (thread) => <Tag tone={tones[shownState(thread)]}>{words(`staff.state.${shownState(thread)}`)}</Tag>,
        },
        {
          key: "department",
          header: words("staff.columns.department"),
          place: "wait",
          cell: (thread) => department(thread.department).name[read.language],
        },
        { key: "last", header: words("staff.columns.last"), place: "who", cell: ({ lastMessageAt }) => read.moment(lastMessageAt) },
      ]}
    />
  );
}
