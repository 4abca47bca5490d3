import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { serviceInSentence, subjectText } from "@/lib/bills/bill-words";
import type { BillNeed, Need } from "@/lib/dashboard/need";
import { daysBetween, isolated } from "@/lib/format";
import { reader } from "@/lib/i18n/reader";
import { serviceTitle } from "@/lib/services/catalogue";

/** One sentence each: a verb, the amount, the day. It goes when the thing is done, and cannot be waved away. */
export async function NeedsYou({ needs }: { needs: Need[] }) {
  const words = await getTranslations("dashboard");
  const read = await reader();
  const billWords = ({ kind, service, amountCents, deadline }: BillNeed) => {
    const what = serviceInSentence(service, read.language);
    return words(kind, { amount: read.money(amountCents), what, date: read.dayMonth(deadline) });
  };
  const sentence = (need: Need) => {
    if (need.kind === "changePassword") return words("changePassword");
    if (need.kind === "answerConsent") return words("answerConsent", { guardian: isolated(read.language, need.guardian) });
    return need.kind === "answerRequest" ? words("answerRequest", { title: isolated(read.language, need.title) }) : billWords(need);
  };
  if (!needs.length) return <p>{words("upToDate")}</p>;
  return (
    <ol className="panel turn rows dated needs">
      {needs.map((need) => {
        const days = daysBetween(read.today, need.deadline);
        return (
          <li key={need.id}>
            <p className="date">
              {words("inDays", { late: days < 0 ? "yes" : "no", days: Math.abs(days) })}{" "}
              <span className="meta">{read.weekday(need.deadline)}</span>
            </p>
            <div>
              <h3>
                <Link href={read.to(need.href)}>{sentence(need)}</Link>
              </h3>
              {need.kind === "answerRequest" || need.kind === "answerConsent" ? (
                <p className="meta">{serviceTitle(need.service, read.language)}</p>
              ) : null}
              {"subject" in need && need.subject ? <p className="meta">{subjectText(need.subject, read.language)}</p> : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
