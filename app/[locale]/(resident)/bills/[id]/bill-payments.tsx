import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { reader } from "@/lib/i18n/reader";
import { shownStatus } from "@/lib/payments/workflow";
import { paths } from "@/lib/paths";

type Allocation = {
  amountCents: bigint;
  payment: { id: string; status: string; failure: string | null; receiptNumber: string | null; settledAt: Date | null; createdAt: Date };
};

export async function BillPayments({ allocations }: { allocations: Allocation[] }) {
  const words = await getTranslations("payments");
  const read = await reader();
  return (
    <ul className="rows">
      {allocations.map(({ amountCents, payment }) => (
        <li key={payment.id} className="ends">
          <span>
            <Link href={read.to(paths.payment(payment.id))}>{words(`status.${shownStatus(payment)}`)}</Link>{" "}
            <span className="meta">{read.moment(payment.settledAt ?? payment.createdAt)}</span>
          </span>
          <bdi className="figure">{read.money(amountCents)}</bdi>
        </li>
      ))}
    </ul>
  );
}
