import type { Resident } from "@/lib/auth/actor";
import { mayAct } from "@/lib/access/policy";
import type { Db } from "@/lib/db/as-actor";
import { billsVisibleTo } from "@/lib/bills/policy";
import { isOverdue, payable } from "@/lib/bills/workflow";
import type { Need } from "@/lib/dashboard/need";
import { paths } from "@/lib/paths";

/** Bills to pay, soonest first; one that a payment under way holds needs nobody. */
export async function billNeeds(db: Db, actor: Resident, today: Date, most: number): Promise<Need[]> {
  if (!mayAct(actor, "bills", "pay")) return [];
  const bills = await db.bill.findMany({
    where: { ...billsVisibleTo(actor), status: { in: payable }, allocations: { none: { isOpen: true } } },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: most,
    select: { id: true, status: true, service: true, subject: true, dueOn: true, totalCents: true, paidCents: true },
  });
  return bills.map((bill) => ({
    kind: isOverdue(bill, today) ? "payOverdueBill" : "payBill",
    id: bill.id,
    href: paths.bill(bill.id),
    deadline: bill.dueOn,
    service: bill.service,
    subject: bill.subject,
    amountCents: bill.totalCents - bill.paidCents,
  }));
}
