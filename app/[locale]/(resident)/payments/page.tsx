import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Plate } from "@/components/ui/plate";
import { Tag } from "@/components/ui/tag";
import { requireResident } from "@/lib/auth/require";
import { billTitle } from "@/lib/bills/bill-words";
import { asActor } from "@/lib/db/as-actor";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { readCursor, writeCursor } from "@/lib/keyset";
import { listPayments, PAYMENTS_A_PAGE } from "@/lib/payments/queries/payments";
import { shownStatus } from "@/lib/payments/workflow";
import { paths } from "@/lib/paths";
import { ListPages } from "../../_shell/list-pages";

export const generateMetadata = titled("payments");

const tones = {
  success: "success",
  failed: "plain",
  cancelled: "plain",
  error: "warning",
  created: "info",
  started: "info",
  submitted: "info",
  expired: "plain",
  mismatch: "warning",
} as const;

export default async function PaymentsPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireResident();
  const after = readCursor(one((await searchParams).after));
  const read = await reader();
  const words = await getTranslations("payments");
  const payments = await asActor(actor, (db) => listPayments(db, actor, after));
  const shown = payments.slice(0, PAYMENTS_A_PAGE);
  const last = shown.at(-1);
  const here = read.to(paths.payments);
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("title")}</h1>
        <p className="lead">{words("lead")}</p>
      </div>
      {shown.length ? null : <EmptyState>{words("empty")}</EmptyState>}
      <ul className="rows">
        {shown.map(({ id, ref, amountCents, settledAt, createdAt, receiptNumber, allocations, ...payment }) => (
          <li key={id} className="ends">
            <div>
              <h2 className="row-title">
                <Link href={read.to(paths.payment(id))}>{allocations.map(({ bill }) => billTitle(bill, read.language)).join(" · ")}</Link>
              </h2>
              <p className="meta cluster">
                <Plate text={receiptNumber ?? ref} frameless />
                <span>{read.moment(settledAt ?? createdAt)}</span>
                <Tag tone={tones[shownStatus(payment)]}>{words(`status.${shownStatus(payment)}`)}</Tag>
              </p>
            </div>
            <p className="figure">
              <bdi>{read.money(amountCents)}</bdi>
            </p>
          </li>
        ))}
      </ul>
      <ListPages
        first={after ? here : undefined}
        next={payments.length > PAYMENTS_A_PAGE && last ? `${here}?after=${writeCursor(last, last.createdAt)}` : undefined}
      />
    </main>
  );
}
