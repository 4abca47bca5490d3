import { getTranslations } from "next-intl/server";
import type { PublicNotice } from "@/lib/notices/queries/public-notices";
import { inLanguage, paths, type Language } from "@/lib/paths";
import { datesOf } from "./dates-of";

/** "Until 19 February": the date leads, because it says whether the rest concerns the reader. */
export async function NoticeRow({ notice, language }: { notice: PublicNotice; language: Language }) {
  const words = await getTranslations("notices");
  return (
    <li>
      <p className="date">{datesOf(notice, language, words)}</p>
      <div>
        <h3>
          <a href={inLanguage(language, paths.notice(notice.slug))}>{notice.title[language]}</a>
        </h3>
        <p className="meta prewrap">{notice.text[language]}</p>
      </div>
    </li>
  );
}
