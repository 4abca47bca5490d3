import { getTranslations } from "next-intl/server";
import { inLanguage, paths, type Language } from "@/lib/paths";
import { isNarrowed, writeWish, type RecordWish } from "@/lib/records/wish";
import { PhoneLink } from "../../_shell/phone-link";

/** What else can be tried, and who knows more. */
export async function NothingFound({ wish, language }: { wish: RecordWish; language: Language }) {
  const words = await getTranslations("records.none");
  const here = inLanguage(language, paths.records);
  const wide = writeWish({ ...wish, category: "", department: "", year: "", from: "", to: "" });
  return (
    <div className="stack">
      <p>{words("title")}</p>
      <ul className="bullets">
        {wish.q && isNarrowed(wish) ? (
          <li>
            <a href={here + wide}>{words("widen")}</a>
          </li>
        ) : null}
        <li>{words("fewer")}</li>
        <li>{words("other")}</li>
        <li>
          <a href={here}>{words("browse")}</a>
        </li>
      </ul>
      <p>
        {words.rich("ask", {
          contact: (text) => <a href={inLanguage(language, paths.contactAbout("records"))}>{text}</a>,
          phone: () => <PhoneLink />,
        })}
      </p>
    </div>
  );
}
