import { getTranslations } from "next-intl/server";
import type { Notice } from "@/lib/city/notices";
import { date } from "@/lib/format";
import type { Language } from "@/lib/paths";

/** "Until 19 February": the date leads, because it says whether the rest concerns the reader. */
export async function NoticeRow({ notice, language }: { notice: Notice; language: Language }) {
  const words = await getTranslations("home");
  const day = (text: string) => date(language, new Date(`${text}T00:00:00Z`), "short", "UTC").replaceAll(" ", "\u00a0");
  return (
    <li>
      <p className="date">{words(`says.${notice.says}`, { from: day(notice.from), until: day(notice.until) })}</p>
      <div>
        <h3>{notice.title[language]}</h3>
        <p className="meta">{notice.text[language]}</p>
      </div>
    </li>
  );
}
