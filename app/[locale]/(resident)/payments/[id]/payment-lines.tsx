import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Plate } from "@/components/ui/plate";
import { SumList } from "@/components/ui/sum-list";
import { billTitle } from "@/lib/bills/bill-words";
import { reader } from "@/lib/i18n/reader";
import type { PaymentShown } from "@/lib/payments/queries";
import { paths } from "@/lib/paths";

/** What each part of the sum was for, by name and number. */
export async function PaymentLines({ payment }: { payment: PaymentShown }) {
  const words = await getTranslations("payments");
  const bills = await getTranslations("bills");
  const read = await reader();
  return (
    <SumList
      lines={payment.allocations.map(({ bill, amountCents, appliedCents }) => ({
        label: (
          <>
            <Link href={read.to(paths.bill(bill.id))}>{billTitle(bill, read.language)}</Link> <Plate text={bill.ref} frameless />
            {bill.periodStart && bill.periodEnd ? (
              <span className="meta">
                {" "}
                {bills("period", { from: read.dayBefore(bill.periodStart, bill.periodEnd), until: read.day(bill.periodEnd) })}
              </span>
            ) : null}
            {appliedCents !== null && appliedCents < amountCents ? (
              <span className="meta"> {words("receipt.heldOfBill", { amount: read.money(amountCents - appliedCents) })}</span>
            ) : null}
          </>
        ),
        amount: read.money(amountCents),
      }))}
      total={{ label: words("total"), amount: read.money(payment.amountCents) }}
    />
  );
}
