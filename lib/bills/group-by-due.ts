import { isOverdue } from "@/lib/bills/workflow";

export type DueGroup = "overdue" | "thisMonth" | "later";

/** Bills as people think of them: late, this month, later; each in the order it came. */
export function groupByDue<Bill extends { status: string; dueOn: Date }>(bills: Bill[], today: Date): [DueGroup, Bill[]][] {
  const monthOf = (day: Date) => day.getUTCFullYear() * 12 + day.getUTCMonth();
  const groups: Record<DueGroup, Bill[]> = { overdue: [], thisMonth: [], later: [] };
  for (const bill of bills)
    groups[isOverdue(bill, today) ? "overdue" : monthOf(bill.dueOn) === monthOf(today) ? "thisMonth" : "later"].push(bill);
  return (Object.entries(groups) as [DueGroup, Bill[]][]).filter(([, group]) => group.length > 0);
}
