import { Link } from "@/components/ui/link";
import { Plate } from "@/components/ui/plate";
import { reader } from "@/lib/i18n/reader";
import type { ReceiptRow } from "@/lib/payments/receipt-pdf";
import { paths } from "@/lib/paths";

/** What of a payment went back, each with its own receipt. */
export async function Refunds({ payment, rows }: { payment: string; rows: ReceiptRow[] }) {
  const read = await reader();
  return (
    <ul className="rows">
      {rows.map(({ id, title, ref, notes, amount }) => (
        <li key={id} className="ends">
          <div>
            <p>
              <Link href={read.to(paths.refund(payment, id))}>{title}</Link>
            </p>
            <p className="meta cluster">
              <Plate text={ref} frameless />
              <span>{notes.join(" ")}</span>
            </p>
          </div>
          <bdi className="figure">{amount}</bdi>
        </li>
      ))}
    </ul>
  );
}
