import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Plate } from "@/components/ui/plate";
import { Tag } from "@/components/ui/tag";
import { billTitle } from "@/lib/bills/bill-words";
import type { BillInList } from "@/lib/bills/queries";
import { isOverdue } from "@/lib/bills/workflow";
import { daysBetween } from "@/lib/format";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";

/** Box, title, amount; below them the number, the period and the day. A bill held by a payment has no box, and says why. */
export async function BillRow({ bill, mayPay }: { bill: BillInList; mayPay: boolean }) {
  const words = await getTranslations("bills");
  const read = await reader();
  const [held] = bill.allocations;
  const title = billTitle(bill, read.language);
  const boxed = mayPay && !held;
  const id = `bill-${bill.id}`;
  return (
    <li className="bill">
      {boxed ? <input type="checkbox" id={id} name="bill" value={bill.id} aria-describedby={`${id}-facts`} /> : null}
      {boxed ? <label htmlFor={id}>{title}</label> : <b>{title}</b>}
      <p className="figure">
        <bdi>{read.money(bill.totalCents - bill.paidCents)}</bdi>
      </p>
      <p className="meta" id={`${id}-facts`}>
        {bill.periodStart && bill.periodEnd ? (
          <span>{words("period", { from: read.dayBefore(bill.periodStart, bill.periodEnd), until: read.day(bill.periodEnd) })}</span>
        ) : null}
        <span>
          <Link href={read.to(paths.bill(bill.id))} aria-label={words("detailsOf", { title })}>
            {words("details")}
          </Link>
        </span>
        <Plate text={bill.ref} frameless />
        {bill.paidCents > 0n ? <span>{words("partlyPaid", { amount: read.money(bill.paidCents) })}</span> : null}
        <span>{held ? <Link href={read.to(paths.payment(held.paymentId))}>{words("held")}</Link> : await due()}</span>
      </p>
    </li>
  );

  async function due() {
    if (!isOverdue(bill, read.today)) return words("dueOn", { date: read.nearDay(bill.dueOn) });
    return <Tag tone="warning">{words("overdueBy", { days: daysBetween(bill.dueOn, read.today) })}</Tag>;
  }
}
