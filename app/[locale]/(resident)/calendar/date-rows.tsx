import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import type { CalendarDate } from "@/lib/calendar/calendar-date";
import { titlesIn } from "@/lib/calendar/title-of";
import { reader } from "@/lib/i18n/reader";

/** The day leads, the sentence is the way to the thing. */
export async function DateRows({ dates }: { dates: CalendarDate[] }) {
  const words = await getTranslations("calendar");
  const read = await reader();
  const titleOf = await titlesIn(read.language);
  return (
    <ol className="rows dated">
      {dates.map((date) => {
        const day = new Date(date.day);
        return (
          <li key={`${date.kind} ${date.id}`}>
            <p className="date">
              {read.shortDate(day)} <span className="meta">{read.weekday(day)}</span>
            </p>
            <div>
              <h3>
                <Link href={read.to(date.href)}>{titleOf(date)}</Link>
              </h3>
              <p className="meta">{words(`then.${date.kind}`)}</p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
