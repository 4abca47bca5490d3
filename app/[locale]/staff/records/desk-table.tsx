import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { recordCategory } from "@/lib/city/records/categories";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import type { listDesk } from "@/lib/records/queries/list-desk";
import type { RecordStatus, TextState } from "@/lib/records/workflow";

export const tones = { draft: "warning", scheduled: "info", published: "success", withdrawn: "plain" } as const;

type DeskTableProps = { records: Awaited<ReturnType<typeof listDesk>>["records"] };

export async function DeskTable({ records }: DeskTableProps) {
  const words = await getTranslations("recordDesk");
  const { language, to, day, moment } = await reader();
  return (
    <Table
      dense
      caption={words("title")}
      rows={records}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "title",
          header: words("columns.title"),
          rowHeader: true,
          place: "case",
          cell: ({ id, title }) => (
            <Link href={to(paths.staff.record(id))} className="break" dir="auto">
              {title}
            </Link>
          ),
        },
        {
          key: "category",
          header: words("columns.category"),
          place: "sub",
          cell: ({ category }) => recordCategory(category).name[language],
        },
        {
          key: "date",
          header: words("columns.date"),
          place: "ref",
          cell: ({ documentedOn }) => <time dateTime={documentedOn.toISOString().slice(0, 10)}>{day(documentedOn)}</time>,
        },
        {
          key: "status",
          header: words("columns.status"),
          place: "stop",
          cell: ({ status }) => <Tag tone={tones[status as RecordStatus]}>{words(`status.${status as RecordStatus}`)}</Tag>,
        },
        {
          key: "text",
          header: words("columns.text"),
          place: "wait",
          cell: ({ textState }) => words(`text.short.${textState as TextState}`),
        },
        { key: "changed", header: words("columns.changed"), place: "who", cell: ({ updatedAt }) => moment(updatedAt) },
      ]}
    />
  );
}
