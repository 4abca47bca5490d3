import { getTranslations } from "next-intl/server";
import { reader } from "@/lib/i18n/reader";
import type { StatusNotice } from "@/lib/status/queries/list-notices";
import { noticeTitle } from "./notice-title";
import { noticeWhen } from "./notice-when";

/** What staff say, each with what was added since, the newest first. */
export async function Notices({ notices }: { notices: StatusNotice[] }) {
  const words = await getTranslations("status");
  const { language, moment } = await reader();
  const titles = await Promise.all(notices.map(noticeTitle));
  const whens = await Promise.all(notices.map(noticeWhen));
  return (
    <ul className="rows">
      {notices.map((notice, n) => (
        <li key={notice.id} id={`notice-${notice.id}`}>
          <h3>{titles[n]}</h3>
          <p className="meta">{whens[n]}</p>
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
