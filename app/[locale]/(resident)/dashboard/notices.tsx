import { getTranslations } from "next-intl/server";
import { reader } from "@/lib/i18n/reader";
import type { PublicNotice } from "@/lib/notices/queries/public-notices";
import { paths } from "@/lib/paths";
import { NoticeRow } from "../../_notices/notice-row";

/** What the city tells everyone: about the reader's own ward first. */
export async function Notices({ notices }: { notices: PublicNotice[] }) {
  const words = await getTranslations("dashboard");
  const { language, to } = await reader();
  return (
    <>
      <ol className="rows dated">
        {notices.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} language={language} />
        ))}
      </ol>
      <p>
        <a className="more" href={to(paths.notices)}>
          {words("allNotices")}
        </a>
      </p>
    </>
  );
}
