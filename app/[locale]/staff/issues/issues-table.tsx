import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Plate } from "@/components/ui/plate";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { cityDay, daysBetween } from "@/lib/city/city-day";
import { wardName } from "@/lib/city/ward-name";
import { pageNow } from "@/lib/clock";
import { reader } from "@/lib/i18n/reader";
import { categoryName } from "@/lib/issues/category-name";
import { isReopened } from "@/lib/issues/desk/policy";
import type { QueuedIssue } from "@/lib/issues/desk/queue/list-issues";
import { paths } from "@/lib/paths";
import { SelectAll } from "../applications/select-all";
import { IssueStop } from "./issue-stop";
import { Promised } from "./promised";
import { SeverityTag } from "./severity-tag";

type IssuesTableProps = {
  reports: QueuedIssue[];
  caption: string;
  /** The queue's query: a report leads back to the same list. */ query: string;
};

/** Its boxes are those of the form around it. */
export async function IssuesTable({ reports, caption, query }: IssuesTableProps) {
  const words = await getTranslations("issueDesk");
  const { language, to } = await reader();
  const today = cityDay(pageNow());
  return (
    <Table
      dense
      caption={caption}
      rows={reports}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "box",
          header: <SelectAll label={words("select.all", { n: reports.length })} />,
          place: "box",
          cell: ({ ref }) => <input type="checkbox" name="case" value={ref} aria-label={words("select.one", { ref })} />,
        },
        { key: "ref", header: words("columns.ref"), place: "ref", cell: ({ ref }) => <Plate text={ref} frameless /> },
        {
          key: "what",
          header: words("columns.what"),
          rowHeader: true,
          place: "case",
          cell: (one) => (
            <>
              <Link href={to(paths.staff.issue(one.ref)) + query} className="break">
                {categoryName(one.category, language)}
              </Link>
              <SeverityTag severity={one.severity} />
              {one.hiddenAt ? <Tag tone="plain">{words("flags.private")}</Tag> : null}
              {isReopened(one) ? <Tag tone="warning">{words("flags.reopened")}</Tag> : null}
              {one.duplicateOfId ? <Tag tone="plain">{words("flags.duplicate")}</Tag> : null}
            </>
          ),
        },
        {
          key: "where",
          header: words("columns.where"),
          place: "sub",
          cell: ({ address, street, ward }) => <bdi>{[address || street, wardName(ward)].filter(Boolean).join(", ")}</bdi>,
        },
        {
          key: "stop",
          header: words("columns.stop"),
          place: "stop",
          cell: (one) => <IssueStop status={one.status} resolution={one.resolution} />,
        },
        {
          key: "reported",
          header: words("columns.reported"),
          place: "wait",
          cell: ({ reportedAt }) => words("days.old", { n: daysBetween(cityDay(reportedAt), today) }),
        },
        { key: "who", header: words("columns.who"), place: "who", cell: ({ crew }) => <bdi>{crew ?? words("filters.nobody")}</bdi> },
        {
          key: "due",
          header: words("columns.due"),
          place: "due",
          cell: ({ status, promisedOn }) => <Promised status={status} promisedOn={promisedOn} />,
        },
      ]}
    />
  );
}
