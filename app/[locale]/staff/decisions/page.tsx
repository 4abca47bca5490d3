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
import { listProposals, PROPOSALS_A_PAGE } from "@/lib/staff/decisions/queries/list-proposals";
import { serviceTitle } from "@/lib/services/catalogue";
import { ListPages } from "../../_shell/list-pages";
import { PageTop } from "../../_shell/page-top";

export const generateMetadata = titled("decisions", "list.title");

/** Refusals and revocations that one person proposed and another has to look at. */
export default async function ProposalsPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const query = await searchParams;
  const after = readCursor(one(query.after));
  const found = await asActor(actor, (db) => listProposals(db, actor, after));
  const words = await getTranslations("decisions");
  const { to, language, moment } = await reader();
  const shown = found.slice(0, PROPOSALS_A_PAGE);
  const last = shown.at(-1);
  const here = to(paths.staff.decisions);
  const done = "confirmed" in query ? words("list.confirmed") : "sentBack" in query ? words("list.sentBack") : undefined;
  return (
    <main id="main" className="page" tabIndex={-1}>
      <PageTop title={words("list.title")} lead={words("list.lead")} done={done} />
      {shown.length ? (
        <Table
          dense
          caption={words("list.caption")}
          rows={shown}
          rowKey={({ id }) => id}
          columns={[
            { key: "ref", header: words("list.ref"), place: "ref", cell: ({ application }) => <Plate text={application.ref} frameless /> },
            {
              key: "what",
              header: words("list.what"),
              rowHeader: true,
              place: "case",
              cell: ({ id, outcome, application }) => (
                <Link href={to(paths.staff.proposal(id))} className="break">
                  {words(`list.outcome.${outcome as "refused"}`, {
                    subject: application.subject || serviceTitle(application.service, language),
                  })}
                </Link>
              ),
            },
            {
              key: "work",
              header: words("list.work"),
              place: "sub",
              cell: ({ application, holder }) => (
                <>
                  {serviceTitle(application.service, language)}. <bdi>{holder}</bdi>
                </>
              ),
            },
            {
              key: "by",
              header: words("list.by"),
              place: "who",
              cell: ({ by, proposedBy }) => (proposedBy === actor.accountId ? words("list.you") : <bdi>{by}</bdi>),
            },
            { key: "at", header: words("list.at"), place: "due", cell: ({ proposedAt }) => moment(proposedAt) },
          ]}
        />
      ) : (
        <EmptyState>{words("list.empty")}</EmptyState>
      )}
      <ListPages
        first={after ? here : undefined}
        next={found.length > PROPOSALS_A_PAGE && last ? `${here}?after=${writeCursor(last, last.proposedAt)}` : undefined}
      />
    </main>
  );
}
