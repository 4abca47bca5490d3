import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import type { StatusNotice } from "@/lib/status/queries/list-notices";
import { noticeTitle } from "../../_shell/status/notice-title";
import { noticeWhen } from "../../_shell/status/notice-when";

export async function NoticeRows({ notices }: { notices: StatusNotice[] }) {
  const words = await getTranslations("status.staff");
  const read = await reader();
  const titles = await Promise.all(notices.map(noticeTitle));
  const whens = await Promise.all(notices.map(noticeWhen));
  return (
    <ul className="rows">
      {notices.map(({ id, updates, onPages }, n) => (
        <li key={id}>
          <h3>
            <Link href={read.to(paths.staff.statusNotice(id))}>{titles[n]}</Link>
          </h3>
          <p className="break said">{updates[0]?.text[read.language]}</p>
          <p className="cluster meta">
            <span>{whens[n]}</span>
            {onPages ? <Tag>{words("onPages")}</Tag> : null}
          </p>
        </li>
      ))}
    </ul>
  );
}
