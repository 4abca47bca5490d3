import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Plate } from "@/components/ui/plate";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { isWithTheCity } from "@/lib/applications/workflow";
import { department } from "@/lib/city/departments";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { findService } from "@/lib/services/catalogue";
import type { QueuedCase } from "@/lib/staff/queue/list-queue";
import { Promise } from "./promise";
import { SelectAll } from "./select-all";
import { StopOf } from "./stop-of";

type CasesTableProps = {
  cases: QueuedCase[];
  caption: string;
  /** The queue's query: a case leads on to the next of the same list. */ query: string;
};

/** Its boxes are those of the form around it. */
export async function CasesTable({ cases, caption, query }: CasesTableProps) {
  const [words, queue] = [await getTranslations("cases"), await getTranslations("queue")];
  const { language, to, time } = await reader();
  const nameOf = (slug: string) => findService(slug)?.name[language] ?? slug;
  return (
    <Table
      dense
      caption={caption}
      rows={cases}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "box",
          header: <SelectAll label={queue("select.all", { n: cases.length })} />,
          place: "box",
          cell: ({ ref }) => <input type="checkbox" name="case" value={ref} aria-label={queue("select.one", { ref })} />,
        },
        { key: "ref", header: words("columns.ref"), place: "ref", cell: ({ ref }) => <Plate text={ref} frameless /> },
        {
          key: "subject",
          header: words("columns.subject"),
          rowHeader: true,
          place: "case",
          cell: ({ ref, service, subject, status, priority, escalation, openWith, openedAt }) => (
            <>
              <Link href={to(paths.staff.application(ref)) + query} className="break" dir="auto">
                {subject || nameOf(service)}
              </Link>
              {priority ? <Tag tone="plain">{words("flags.urgent")}</Tag> : null}
              {escalation && isWithTheCity(status) ? <Tag tone="warning">{queue(`escalated.${escalation as "late"}`)}</Tag> : null}
              {openWith && openedAt ? (
                <span className="open-with">{queue("openWith", { name: openWith, time: time(openedAt) })}</span>
              ) : null}
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
        { key: "stop", header: words("columns.stop"), place: "stop", cell: ({ ref: _, ...one }) => <StopOf {...one} /> },
        {
          key: "waits",
          header: words("columns.waits"),
          place: "wait",
          cell: ({ status, reviewers }) =>
            status === "actionRequired" || status === "approvedAwaitingPayment"
              ? words("waits.resident")
              : isWithTheCity(status)
                ? reviewers.map((slug) => department(slug).name[language]).join(", ") || words("waits.city")
                : null,
        },
        { key: "who", header: words("columns.who"), place: "who", cell: ({ assignee }) => <bdi>{assignee ?? words("nobody")}</bdi> },
        { key: "due", header: words("columns.due"), place: "due", cell: ({ ref: _, ...one }) => <Promise {...one} /> },
      ]}
    />
  );
}
