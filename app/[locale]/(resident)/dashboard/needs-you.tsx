import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { serviceInSentence, subjectText } from "@/lib/bills/bill-words";
import type { Need } from "@/lib/dashboard/need";
import { daysBetween } from "@/lib/format";
import { reader } from "@/lib/i18n/reader";

/** One sentence each: a verb, the amount, the day. It goes when the thing is done, and cannot be waved away. */
export async function NeedsYou({ needs }: { needs: Need[] }) {
  const words = await getTranslations("dashboard");
  const read = await reader();
  if (!needs.length) return <p>{words("upToDate")}</p>;
  return (
    <ol className="panel turn rows dated needs">
      {needs.map((need) => {
        const what = serviceInSentence(need.service, read.language);
        const days = daysBetween(read.today, need.deadline);
        return (
          <li key={need.id}>
            <p className="date">
              {words("inDays", { late: days < 0 ? "yes" : "no", days: Math.abs(days) })}{" "}
              <span className="meta">{read.weekday(need.deadline)}</span>
            </p>
            <div>
              <h3>
                <Link href={read.to(need.href)}>
                  {words(need.kind, { amount: read.money(need.amountCents), what, date: read.dayMonth(need.deadline) })}
                </Link>
              </h3>
              {need.subject ? <p className="meta">{subjectText(need.subject, read.language)}</p> : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
