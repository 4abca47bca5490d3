import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Plate } from "@/components/ui/plate";
import { Table } from "@/components/ui/table";
import { requireStaff } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { readCursor, writeCursor } from "@/lib/keyset";
import { paths } from "@/lib/paths";
import { serviceTitle } from "@/lib/services/catalogue";
import { listReviews, REVIEWS_A_PAGE } from "@/lib/staff/reviews/queries/list-reviews";
import { ListPages } from "../../_shell/list-pages";
import { PageTop } from "../../_shell/page-top";
import { Promise as DueIn } from "../applications/promise";

export const generateMetadata = titled("reviews");

/** What one's departments are asked to say of applications, the first due first. */
export default async function ReviewsPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const query = await searchParams;
  const after = readCursor(one(query.after));
  const found = await asActor(actor, (db) => listReviews(db, actor, after));
  const words = await getTranslations("reviews");
  const { to, language } = await reader();
  const shown = found.slice(0, REVIEWS_A_PAGE);
  const last = shown.at(-1);
  const here = to(paths.staff.reviews);
  return (
    <main id="main" className="page" tabIndex={-1}>
      <PageTop title={words("title")} lead={words("lead")} done={"written" in query ? words("written") : undefined} />
      {shown.length ? (
        <Table
          dense
          caption={words("caption")}
          rows={shown}
          rowKey={({ id }) => id}
          columns={[
            { key: "ref", header: words("ref"), place: "ref", cell: ({ application }) => <Plate text={application.ref} frameless /> },
            {
              key: "about",
              header: words("about"),
              rowHeader: true,
              place: "case",
              cell: ({ id, application }) => (
                <Link href={to(paths.staff.review(id))} className="break" dir="auto">
                  {application.subject || serviceTitle(application.service, language)}
                </Link>
              ),
            },
            {
              key: "work",
              header: words("work"),
              place: "sub",
              cell: ({ application, holder }) => (
                <>
                  {serviceTitle(application.service, language)}. <bdi>{holder}</bdi>
                </>
              ),
            },
            {
              key: "due",
              header: words("due"),
              place: "due",
              cell: ({ dueOn }) => <DueIn dueOn={dueOn} waitingSince={null} decidedAt={null} />,
            },
          ]}
        />
      ) : (
        <EmptyState>{words("empty")}</EmptyState>
      )}
      <ListPages
        first={after ? here : undefined}
        next={found.length > REVIEWS_A_PAGE && last ? `${here}?after=${writeCursor(last, last.dueOn)}` : undefined}
      />
    </main>
  );
}
