import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Plate } from "@/components/ui/plate";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { findService } from "@/lib/services/catalogue";
import type { QueuedCase } from "@/lib/staff/queue/list-queue";
import { Promise } from "./promise";
import { StopOf } from "./stop-of";

type CasesTableProps = { cases: QueuedCase[]; caption: string };

export async function CasesTable({ cases, caption }: CasesTableProps) {
  const words = await getTranslations("cases");
  const { language, to } = await reader();
  const nameOf = (slug: string) => findService(slug)?.name[language] ?? slug;
  return (
    <Table
      dense
      caption={caption}
      rows={cases}
      rowKey={({ id }) => id}
      columns={[
        { key: "ref", header: words("columns.ref"), place: "ref", cell: ({ ref }) => <Plate text={ref} frameless /> },
        {
          key: "subject",
          header: words("columns.subject"),
          rowHeader: true,
          place: "case",
          cell: ({ ref, service, subject, priority, escalation }) => (
            <>
              <Link href={to(paths.staff.application(ref))} className="break" dir="auto">
                {subject || nameOf(service)}
              </Link>
              {priority ? <Tag tone="plain">{words("flags.urgent")}</Tag> : null}
              {escalation ? <Tag tone="warning">{words("flags.escalated")}</Tag> : null}
            </>
          ),
        },
        {
          key: "work",
          header: words("columns.work"),
          place: "sub",
          cell: ({ service, holder }) => (
            <>
              {nameOf(service)}. <bdi>{holder}</bdi>
            </>
          ),
        },
        { key: "stop", header: words("columns.stop"), place: "stop", cell: (one) => <StopOf {...one} /> },
        {
          key: "waits",
          header: words("columns.waits"),
          place: "wait",
          cell: ({ status }) => words(`waits.${status === "actionRequired" || status === "approvedAwaitingPayment" ? "resident" : "city"}`),
        },
        { key: "who", header: words("columns.who"), place: "who", cell: ({ assignee }) => <bdi>{assignee ?? words("nobody")}</bdi> },
        { key: "due", header: words("columns.due"), place: "due", cell: (one) => <Promise {...one} /> },
      ]}
    />
  );
}
