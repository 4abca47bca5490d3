import { getTranslations } from "next-intl/server";

const states = ["whole", "unsigned", "changed", "ending", "noHistory"] as const;
const tones = { whole: "success", unsigned: "warning", changed: "danger", ending: "danger", noHistory: "warning" } as const;

/** What public/check-history.js shows, in this page's language. */
export async function HistoryResults() {
  const words = await getTranslations("verify.history");
  return (
    <>
      <div role="status" data-result="" />
      {states.map((state) => (
        <template key={state} data-state={state}>
          <div className={`notice ${tones[state]}`}>
            <p className="notice-title">{words(`${state}.title`)}</p>
            <p>{words.rich(`${state}.lead`, { count: () => <b data-slot="count" /> } as never)}</p>
          </div>
        </template>
      ))}
      <template data-entries>
        <details>
          <summary>{words("entries")}</summary>
          <ol className="rows" />
        </details>
      </template>
      <template data-entry>
        <li className="ends">
          <span>
            {words("entry")} <b data-slot="seq" /> <span className="ref" data-slot="text" />
          </span>
          <span className="tag success" data-fits>
            {words("fits")}
          </span>
          <span className="tag danger" data-fits-not>
            {words("doesNotFit")}
          </span>
        </li>
      </template>
    </>
  );
}
