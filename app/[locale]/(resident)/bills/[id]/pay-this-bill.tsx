import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { isPayable } from "@/lib/bills/workflow";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";

type Bill = {
  id: string;
  status: string;
  totalCents: bigint;
  paidCents: bigint;
  allocations: { isOpen: boolean; payment: { id: string } }[];
};

/** What is still owed, and the one thing to do about it. */
export async function PayThisBill({ bill, mayPay }: { bill: Bill; mayPay: boolean }) {
  if (!isPayable(bill)) return null;
  const words = await getTranslations("bills");
  const read = await reader();
  const held = bill.allocations.find(({ isOpen }) => isOpen);
  if (held)
    return (
      <p className="panel act">
        <Link href={read.to(paths.payment(held.payment.id))}>{words("heldLong")}</Link>
      </p>
    );
  return (
    <form action={read.to(paths.billsReview([]).split("?")[0]!)} className="panel turn act cluster">
      <p>
        {words("stillOwed")} <bdi className="figure">{read.money(bill.totalCents - bill.paidCents)}</bdi>
      </p>
      <input type="hidden" name="bill" value={bill.id} />
      {mayPay ? <Button type="submit">{words("payThis")}</Button> : null}
    </form>
  );
}
