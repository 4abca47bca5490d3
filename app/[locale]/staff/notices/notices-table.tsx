import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { reader } from "@/lib/i18n/reader";
import type { listDeskNotices } from "@/lib/notices/queries/desk-notices";
import { paths } from "@/lib/paths";
import { areaOf } from "../../_notices/area-of";
import { datesOf } from "../../_notices/dates-of";

export const tones = { draft: "plain", awaitingApproval: "warning", published: "success", ended: "plain", withdrawn: "plain" } as const;

type NoticesTableProps = { notices: Awaited<ReturnType<typeof listDeskNotices>>; caption: string };

export async function NoticesTable({ notices, caption }: NoticesTableProps) {
  const words = await getTranslations("noticeDesk");
  const open = await getTranslations("notices");
  const read = await reader();
  return (
    <Table
      dense
      caption={caption}
      rows={notices}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "title",
          header: words("column.title"),
          rowHeader: true,
          place: "case",
          cell: ({ id, title }) => (
            <Link href={read.to(paths.staff.notice(id))} className="break" dir="auto">
              {title[read.language] || title.en}
            </Link>
          ),
        },
        {
          key: "state",
          header: words("column.state"),
          place: "stop",
          cell: ({ status, refusedWith }) => (
            <Tag tone={refusedWith === null ? tones[status] : "warning"}>
              {words(refusedWith === null ? `status.${status}` : "status.sentBack")}
            </Tag>
          ),
        },
        { key: "dates", header: words("column.dates"), place: "sub", cell: (notice) => datesOf(notice, read.language, open) },
        { key: "area", header: words("column.area"), place: "wait", cell: (notice) => areaOf(notice, read.language) ?? open("wholeCity") },
        { key: "changed", header: words("column.changed"), place: "who", cell: ({ updatedAt }) => read.moment(updatedAt) },
      ]}
    />
  );
}
