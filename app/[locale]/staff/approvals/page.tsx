import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { APPROVALS_A_PAGE, listApprovals } from "@/lib/access/approvals/queries";
import { requireStaff } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { readCursor, writeCursor } from "@/lib/keyset";
import { paths } from "@/lib/paths";
import { ListPages } from "../../_shell/list-pages";
import { PageTop } from "../../_shell/page-top";
import { aboutOf } from "./about-of";

export const generateMetadata = titled("approvals");

/** What one person asked for and another has to decide. */
export default async function ApprovalsPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const query = await searchParams;
  const after = readCursor(one(query.after));
  const words = await getTranslations("approvals");
  const read = await reader();
  const found = await asActor(actor, (db) => listApprovals(db, actor, after));
  const shown = found.slice(0, APPROVALS_A_PAGE);
  const last = shown.at(-1);
  const done = "decided" in query ? "decided" : "withdrawn" in query ? "tookBack" : undefined;
  const here = read.to(paths.staff.approvals);
  return (
    <main id="main" className="page" tabIndex={-1}>
      <PageTop title={words("title")} lead={words("lead")} done={done && words(done)} />
      {shown.length ? (
        <Table
          dense
          caption={words("caption")}
          rows={shown}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "what",
              header: words("what"),
              rowHeader: true,
              cell: ({ id, kind }) => <Link href={read.to(paths.staff.approval(id))}>{words(`kind.${kind as "roleChange"}`)}</Link>,
            },
            { key: "about", header: words("about"), cell: (asked) => <bdi>{aboutOf(asked, read.language)}</bdi> },
            { key: "by", header: words("by"), cell: ({ askedByName }) => <bdi>{askedByName}</bdi> },
            { key: "at", header: words("at"), cell: ({ askedAt }) => read.moment(askedAt) },
            { key: "until", header: words("until"), cell: ({ expiresAt }) => (expiresAt ? read.moment(expiresAt) : words("withRequest")) },
          ]}
        />
      ) : (
        <EmptyState>{words("empty")}</EmptyState>
      )}
      <ListPages
        first={after ? here : undefined}
        next={found.length > APPROVALS_A_PAGE && last ? `${here}?after=${writeCursor(last, last.askedAt)}` : undefined}
      />
    </main>
  );
}
