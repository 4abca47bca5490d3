import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Plate } from "@/components/ui/plate";
import { reader } from "@/lib/i18n/reader";
import type { PaymentShown } from "@/lib/payments/queries";
import { paths } from "@/lib/paths";

/** What of a payment went back, each with its own receipt. */
export async function Refunds({ payment }: { payment: PaymentShown }) {
  const words = await getTranslations("payments");
  const read = await reader();
  return (
    <ul className="rows">
      {payment.refunds.map(({ id, ref, status, amountCents, createdAt, settledAt, receiptNumber }) => (
        <li key={id} className="ends">
          <div>
            <p>
              <Link href={read.to(paths.refund(payment.id, id))}>{words(`refunds.status.${status}` as "refunds.status.success")}</Link>
            </p>
            <p className="meta cluster">
              <Plate text={receiptNumber ?? ref} frameless />
              <span>{read.moment(settledAt ?? createdAt)}</span>
            </p>
          </div>
          <bdi className="figure">{read.money(amountCents)}</bdi>
        </li>
      ))}
    </ul>
  );
}
