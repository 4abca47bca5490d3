import { getTranslations } from "next-intl/server";
import { cityDay } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { reader } from "@/lib/i18n/reader";
import { isOver, type StatusNotice } from "@/lib/status/queries/list-notices";
import { noticeTitle } from "./notice-title";

/** What staff say, each with what was added since, the newest first. */
export async function Notices({ notices }: { notices: StatusNotice[] }) {
  const words = await getTranslations("status");
  const { language, moment, dayOf, time } = await reader();
  const titles = await Promise.all(notices.map(noticeTitle));
  const when = ({ startsAt, endsAt, endedAt, ...notice }: StatusNotice) => {
    const until = endedAt ?? endsAt;
    if (until && cityDay(until) === cityDay(startsAt)) return words("sameDay", { day: dayOf(startsAt), from: time(startsAt), until: time(until) }); // prettier-ignore
    const key = isOver({ endedAt, endsAt }, now()) ? "over" : notice.kind === "maintenance" ? "plan" : "from";
    return words(key, { at: moment(startsAt), from: moment(startsAt), until: until ? moment(until) : "" });
  };
  return (
    <ul className="rows">
      {notices.map((notice, n) => (
        <li key={notice.id} id={`notice-${notice.id}`}>
          <h3>{titles[n]}</h3>
          <p className="meta">{when(notice)}</p>
          <ol className="stack">
            {notice.updates.map(({ id, at, text }) => (
              <li key={id}>
                <p className="meta">
                  <time dateTime={at.toISOString()}>{words("written", { at: moment(at) })}</time>
                </p>
                <p className="break said">{text[language]}</p>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ul>
  );
}
