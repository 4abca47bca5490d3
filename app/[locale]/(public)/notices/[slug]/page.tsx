import type { Metadata } from "next";
import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { pageLanguage, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { findPublicNotice } from "@/lib/notices/queries/public-notices";
import { paths } from "@/lib/paths";
import { NoticeFacts } from "./notice-facts";

type Props = PageProps<{ slug: string }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = await pageLanguage(params);
  const notice = await findPublicNotice((await params).slug);
  const words = await getTranslations({ locale: language, namespace: "notices" });
  const gone = notice.status === "withdrawn";
  return { title: gone ? words("gone.title") : notice.title[language], ...(gone && { robots: { index: false } }) };
}

/** One notice under an address that stays: also when it is over, and when it was taken back. */
export default async function NoticePage({ params }: Props) {
  const language = await pageLanguage(params);
  await connection();
  const notice = await findPublicNotice((await params).slug);
  const words = await getTranslations("notices");
  const read = await reader();
  const isOver = notice.status === "ended" || notice.untilDay < read.today;
  return (
    <>
      <Breadcrumb label={words("breadcrumb")} steps={[{ href: read.to(paths.notices), title: words("title") }]} />
      <main id="main" className="page" tabIndex={-1}>
        {notice.status === "withdrawn" ? (
          <div className="page-top">
            <h1>{words("gone.title")}</h1>
            <p className="lead">{words("gone.text", { day: read.dayOf(notice.endedAt!) })}</p>
          </div>
        ) : (
          <>
            <div className="page-top">
              <h1>{notice.title[language]}</h1>
              {isOver ? <Notice title={words("over")} /> : null}
            </div>
            <div className="stack-wide">
              <p className="prewrap">{notice.text[language]}</p>
              <NoticeFacts notice={notice} />
            </div>
          </>
        )}
      </main>
    </>
  );
}
