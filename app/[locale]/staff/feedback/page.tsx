import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { requireStaff } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { listFeedbackPages } from "@/lib/feedback/queries";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { ListPages } from "../../_shell/list-pages";
import { PageTop } from "../../_shell/page-top";

export const generateMetadata = titled("feedback", "staff.title");

/** What people think, page by page. */
export default async function StaffFeedbackPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const after = one((await searchParams).after);
  const words = await getTranslations("feedback.staff");
  const read = await reader();
  const { pages, next } = await asActor(actor, (db) => listFeedbackPages(db, actor, after));
  const here = read.to(paths.staff.feedback);
  return (
    <main id="main" className="page" tabIndex={-1}>
      <PageTop title={words("title")} lead={words("lead")} />
      {pages.length ? (
        <Table
          dense
          caption={words("caption")}
          rows={pages}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "page",
              header: words("page"),
              rowHeader: true,
              cell: ({ id, page }) => (
                <Link href={read.to(paths.staff.feedbackPage(id))} className="break">
                  {page ? <bdi dir="ltr">{page}</bdi> : words("none")}
                </Link>
              ),
            },
            { key: "yes", header: words("yes"), numeric: true, cell: ({ yes }) => yes },
            { key: "no", header: words("no"), numeric: true, cell: ({ no }) => no },
            { key: "texts", header: words("texts"), numeric: true, cell: ({ texts }) => texts },
            { key: "last", header: words("last"), cell: ({ lastAt }) => read.moment(lastAt) },
          ]}
        />
      ) : (
        <EmptyState>{words("empty")}</EmptyState>
      )}
      <ListPages first={after ? here : undefined} next={next && `${here}?after=${next}`} />
    </main>
  );
}
