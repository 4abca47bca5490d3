import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Plate } from "@/components/ui/plate";
import { billTitle } from "@/lib/bills/bill-words";
import { BILLS_A_PAGE, type listPastBills } from "@/lib/bills/queries";
import { reader } from "@/lib/i18n/reader";
import { writeCursor } from "@/lib/keyset";
import { paths } from "@/lib/paths";
import { ListPages } from "../../_shell/list-pages";
import { BillTag } from "./bill-tag";

type PastBillsProps = { bills: Awaited<ReturnType<typeof listPastBills>>; view: "paid" | "all"; paged: boolean };

export async function PastBills({ bills, view, paged }: PastBillsProps) {
  const words = await getTranslations("bills");
  const read = await reader();
  if (!bills.length) return <EmptyState>{words(paged ? "noMore" : `empty.${view}`)}</EmptyState>;
  const shown = bills.slice(0, BILLS_A_PAGE);
  const last = shown.at(-1)!;
  const here = `${read.to(paths.bills)}?show=${view}`;
  return (
    <>
      <ul className="rows">
        {shown.map((bill) => (
          <li key={bill.id} className="ends">
            <div>
              <h2 className="row-title">
                <Link href={read.to(paths.bill(bill.id))}>{billTitle(bill, read.language)}</Link>
              </h2>
              <p className="meta cluster">
                <Plate text={bill.ref} frameless />
                <span>{words("issuedOn", { date: read.day(bill.issuedAt) })}</span>
                <BillTag bill={bill} />
              </p>
            </div>
            <p className="figure">
              <bdi>{read.money(bill.totalCents)}</bdi>
            </p>
          </li>
        ))}
      </ul>
      <ListPages
        first={paged ? here : undefined}
        next={bills.length > BILLS_A_PAGE ? `${here}&after=${writeCursor(last, last.issuedAt)}` : undefined}
      />
    </>
  );
}
