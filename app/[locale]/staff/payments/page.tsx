import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Plate } from "@/components/ui/plate";
import { Table } from "@/components/ui/table";
import { requireStaff } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { money } from "@/lib/format";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { readCursor, writeCursor } from "@/lib/keyset";
import { DIFFERENCES_A_PAGE, listDifferences } from "@/lib/payments/queries/differences";
import { paths } from "@/lib/paths";
import { ListPages } from "../../_shell/list-pages";

export const generateMetadata = titled("staff", "payments.title");

/** The finance desk's queue: what must not be booked by itself. */
export default async function StaffPaymentsPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const after = readCursor(one((await searchParams).after));
  const words = await getTranslations("staff");
  const read = await reader();
  const found = await asActor(actor, (db) => listDifferences(db, actor, after));
  const shown = found.slice(0, DIFFERENCES_A_PAGE);
  const last = shown.at(-1);
  const here = read.to(paths.staff.payments);
  const sum = (cents: bigint | null, currency: string) => (cents === null ? "–" : money(read.language, cents, currency));
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("payments.title")}</h1>
        <p className="lead">{words("payments.lead")}</p>
      </div>
      {shown.length ? (
        <Table
          dense
          caption={words("payments.caption")}
          rows={shown}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "case",
              header: words("payments.case"),
              rowHeader: true,
              cell: ({ id, payment }) => (
                <Link href={read.to(paths.staff.difference(id))}>
                  {payment ? <Plate text={payment.ref} frameless /> : words("payments.unknown")}
                </Link>
              ),
            },
            { key: "kind", header: words("payments.kind"), cell: ({ kind }) => words(`payments.kinds.${kind}` as "payments.kinds.amount") },
            { key: "ours", header: words("payments.ours"), numeric: true, cell: ({ ourCents, currency }) => sum(ourCents, currency) },
            {
              key: "theirs",
              header: words("payments.theirs"),
              numeric: true,
              cell: ({ theirCents, currency }) => sum(theirCents, currency),
            },
            { key: "found", header: words("payments.found"), cell: ({ foundAt }) => read.moment(foundAt) },
          ]}
        />
      ) : (
        <EmptyState>{words("payments.empty")}</EmptyState>
      )}
      <ListPages
        first={after ? here : undefined}
        next={found.length > DIFFERENCES_A_PAGE && last ? `${here}?after=${writeCursor(last, last.foundAt)}` : undefined}
      />
    </main>
  );
}
