import { getTranslations } from "next-intl/server";
import { Tag } from "@/components/ui/tag";

/** What is dangerous says so, what should be done soon says so quietly, and what can wait says nothing: lists are in this order. */
export async function SeverityTag({ severity, always }: { severity: number; always?: boolean }) {
  const words = await getTranslations("issueDesk");
  if (severity < 2 && !always) return null;
  return (
    <Tag tone={severity === 3 ? "danger" : severity === 2 && always ? "warning" : "plain"}>
      {words(`severity.${String(severity) as "1"}`)}
    </Tag>
  );
}
