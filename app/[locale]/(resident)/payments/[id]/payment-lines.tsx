import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Plate } from "@/components/ui/plate";
import { SumList } from "@/components/ui/sum-list";
import { reader } from "@/lib/i18n/reader";
import type { PaymentShown } from "@/lib/payments/queries/payments";
import { paths } from "@/lib/paths";
import { paymentRows } from "./receipt-words";

/** What each part of the sum was for, by name and number. */
export async function PaymentLines({ payment }: { payment: PaymentShown }) {
  const words = await getTranslations("payments");
  const read = await reader();
  const rows = await paymentRows(payment);
  return (
    <SumList
      lines={rows.map(({ id, title, ref, notes, amount }) => ({
        label: (
          <>
            <Link href={read.to(paths.bill(id))}>{title}</Link> <Plate text={ref} frameless />
            {notes.map((note) => (
              <span key={note} className="meta">
                {" "}
                {note}
              </span>
            ))}
          </>
        ),
        amount,
      }))}
      total={{ label: words("total"), amount: read.money(payment.amountCents) }}
    />
  );
}
