import { getTranslations } from "next-intl/server";
import { Tag } from "@/components/ui/tag";
import { isOverdue, type BillStatus } from "@/lib/bills/workflow";
import { reader } from "@/lib/i18n/reader";

const tones = { issued: "info", partiallyPaid: "info", paid: "success", cancelled: "plain", replaced: "plain" } as const;

/** The state in one word, with its mark; overdue is said as a comparison, not as a state. */
export async function BillTag({ bill }: { bill: { status: string; dueOn: Date } }) {
  const words = await getTranslations("bills");
  const { today } = await reader();
  const status = bill.status as BillStatus;
  return isOverdue(bill, today) ? (
    <Tag tone="warning">{words("overdue")}</Tag>
  ) : (
    <Tag tone={tones[status]}>{words(`status.${status}`)}</Tag>
  );
}
