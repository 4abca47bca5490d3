import { mayAct } from "@/lib/access/policy";
import type { Resident } from "@/lib/auth/actor";
import { billTitle } from "@/lib/bills/bill-words";
import { billsVisibleTo } from "@/lib/bills/policy";
import { payable } from "@/lib/bills/workflow";
import type { CalendarDate } from "@/lib/calendar/calendar-date";
import type { Db } from "@/lib/db/as-actor";
import { paths } from "@/lib/paths";

/** Until when bills are to be paid, late ones included; one that a payment under way holds needs nobody. */
export async function billDates(db: Db, actor: Resident, _today: string, most: number): Promise<CalendarDate[]> {
  if (!mayAct(actor, "bills", "see")) return [];
  const bills = await db.bill.findMany({
    where: { ...billsVisibleTo(actor), status: { in: payable }, allocations: { none: { isOpen: true } } },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: most,
    select: { id: true, service: true, subject: true, dueOn: true, totalCents: true, paidCents: true },
  });
  return bills.map(({ id, dueOn, totalCents, paidCents, ...bill }) => ({
    kind: "billDue",
    ...{ id, href: paths.bill(id), amountCents: totalCents - paidCents },
    about: (language) => billTitle(bill, language),
    day: dueOn.toISOString().slice(0, 10),
  }));
}
