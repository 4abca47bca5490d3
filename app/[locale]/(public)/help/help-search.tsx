import { getTranslations } from "next-intl/server";
import { inLanguage, paths, type Language } from "@/lib/paths";

/** A plain GET: the address of a search can be kept, sent and gone back to. */
export async function HelpSearch({ language, value }: { language: Language; value?: string }) {
  const words = await getTranslations("help.search");
  return (
    <search>
      <form className="search" action={inLanguage(language, paths.help)}>
        <div className="field">
          <label htmlFor="q">{words("label")}</label>
          <input id="q" name="q" type="search" defaultValue={value} maxLength={100} autoComplete="off" dir="auto" enterKeyHint="search" />
        </div>
        <button className="btn" type="submit">
          {words("button")}
        </button>
      </form>
    </search>
  );
}
