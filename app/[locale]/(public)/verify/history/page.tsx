import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Section } from "@/components/ui/section";
import { historyCommand } from "@/lib/applications/history/history-command";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { HistoryResults } from "./history-results";

export const generateMetadata = titled("verify", "history.title");

/** Whether a history file was changed: the browser finds out by itself (public/check-history.js), or a command does. */
export default async function VerifyHistoryPage({ params }: PageProps) {
  const language = await pageLanguage(params);
  const words = await getTranslations("verify");
  return (
    <>
      <BackLink plain href={inLanguage(language, paths.verify)}>
        {words("title")}
      </BackLink>
      <main id="main" className="page" tabIndex={-1} data-history="">
        <div className="page-top">
          <h1>{words("history.title")}</h1>
          <p className="lead">{words("history.lead")}</p>
          <p className="notice info" data-without>
            {words("history.scripts")}
          </p>
          <div className="field chooser" data-chooser hidden>
            <label htmlFor="history">{words("history.file")}</label>
            <p className="hint" id="history-hint">
              {words("history.fileHint")}
            </p>
            <input id="history" type="file" accept="application/json,.json" aria-describedby="history-hint" />
          </div>
          <HistoryResults />
        </div>
        <Section id="how" title={words("history.how.title")}>
          <p>{words("history.how.text")}</p>
        </Section>
        <Section id="without" title={words("history.without.title")}>
          <div className="stack">
            <p>{words("history.without.text")}</p>
            <pre className="command" dir="ltr">
              <code>{historyCommand} history.json</code>
            </pre>
            <p>{words("history.without.says")}</p>
          </div>
        </Section>
        <script src="/check-history.js" defer />
      </main>
    </>
  );
}
