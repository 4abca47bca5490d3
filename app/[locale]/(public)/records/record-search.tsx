import { getTranslations } from "next-intl/server";
import { inLanguage, paths, type Language } from "@/lib/paths";
import type { RecordWish } from "@/lib/records/wish";

/** A plain GET: the address of a search can be kept, sent and gone back to. What the list is narrowed by stays. */
export async function RecordSearch({ wish, language }: { wish: RecordWish; language: Language }) {
  const words = await getTranslations("records.search");
  const { q, category, department, year, from, to } = wish;
  return (
    <search>
      <form className="search" action={inLanguage(language, paths.records)}>
        <div className="field">
          <label htmlFor="q">{words("label")}</label>
          <p className="hint" id="q-hint">
            {words("hint")}
          </p>
          <input
            {...{ id: "q", name: "q", type: "search", defaultValue: q, maxLength: 200, autoComplete: "off", dir: "auto" }}
            aria-describedby="q-hint"
            enterKeyHint="search"
          />
        </div>
        <Kept values={{ category, department, year, from, to }} />
        <button className="btn" type="submit">
          {words("button")}
        </button>
      </form>
    </search>
  );
}

/** What a form leaves as it is. */
export const Kept = ({ values }: { values: Record<string, string> }) =>
  Object.entries(values).map(([name, value]) => (value ? <input key={name} type="hidden" name={name} value={value} /> : null));
