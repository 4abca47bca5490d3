import { getTranslations } from "next-intl/server";
import { inLanguage, paths, type Language } from "@/lib/paths";

/** A plain GET: the address of a search can be kept, sent and gone back to. With scripts, suggest.js offers services while one types. */
export async function SearchForm({ language, value }: { language: Language; value?: string }) {
  const words = await getTranslations("services.search");
  return (
    <search>
      <form className="search" action={inLanguage(language, paths.services)}>
        <div className="field">
          <label htmlFor="q">{words("label")}</label>
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={value}
            maxLength={100}
            autoComplete="off"
            dir="auto"
            enterKeyHint="search"
            data-suggestions={words("suggestions")}
          />
        </div>
        <button className="btn" type="submit">
          {words("button")}
        </button>
      </form>
      <script src="/suggest.js" defer />
    </search>
  );
}
