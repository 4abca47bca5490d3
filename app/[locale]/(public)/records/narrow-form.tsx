import { getTranslations } from "next-intl/server";
import { inLanguage, paths, type Language } from "@/lib/paths";
import { recordSorts, type RecordWish } from "@/lib/records/wish";
import { Kept } from "./record-search";

/** The days between which a record was made, and the order of the list. */
export async function NarrowForm({ wish, language }: { wish: RecordWish; language: Language }) {
  const words = await getTranslations("records.narrow");
  const { q, category, department, year } = wish;
  return (
    <form className="stack" action={inLanguage(language, paths.records)}>
      <Kept values={{ q, category, department, year }} />
      <fieldset className="stack">
        <legend>{words("dates")}</legend>
        <label className="field">
          {words("from")}
          <input type="date" name="from" defaultValue={wish.from} />
        </label>
        <label className="field">
          {words("to")}
          <input type="date" name="to" defaultValue={wish.to} />
        </label>
      </fieldset>
      <label className="field">
        {words("sort")}
        <select name="sort" defaultValue={wish.sort}>
          {recordSorts
            .filter((sort) => wish.q || sort !== "best")
            .map((sort) => (
              <option key={sort} value={sort}>
                {words(`sorts.${sort}`)}
              </option>
            ))}
        </select>
      </label>
      <button className="btn quiet" type="submit">
        {words("apply")}
      </button>
    </form>
  );
}
