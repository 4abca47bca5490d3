import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { Contents } from "@/components/ui/contents";
import { Section } from "@/components/ui/section";
import { helpGroups } from "@/lib/help/front-matter";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { Faq } from "./faq";
import { HelpResults } from "./help-results";
import { HelpSearch } from "./help-search";
import { ServiceStates } from "./service-states";
import { Talk } from "./talk";

export const generateMetadata = titled("help");

/** First what helps at once, then people, then everything that is often asked. */
export default async function HelpPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  await connection(); // whether the office is open, and what works, is of now
  const words = await getTranslations("help");
  const q = (one((await searchParams).q) ?? "").trim().slice(0, 100);
  const to = (path: string) => inLanguage(language, path);
  const tasks = [
    { key: "signIn", href: paths.helpTopic("sign-in") },
    { key: "bill", href: paths.helpTopic("pay-a-bill") },
    { key: "stands", href: `${paths.helpTopic("permits")}#stands` },
    { key: "report", href: paths.helpTopic("report-a-problem") },
    { key: "phishing", href: paths.helpTopic("phishing") },
  ] as const;
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("title")}</h1>
        <p className="lead">{words("lead")}</p>
        <HelpSearch language={language} value={q} />
      </div>
      {q ? <HelpResults q={q} language={language} /> : null}
      <Section id="tasks" title={words("tasks.title")}>
        <ul className="rows">
          {tasks.map(({ key, href }) => (
            <li key={key}>
              <a className="more" href={to(href)}>
                {words(`tasks.${key}`)}
              </a>
            </li>
          ))}
        </ul>
      </Section>
      <ServiceStates language={language} />
      <Talk language={language} />
      <Contents label={words("contents")} parts={helpGroups.map((id) => ({ id, title: words(`group.${id}`) }))} />
      <Faq language={language} />
      <Section id="browser" title={words("self.title")}>
        <div className="stack">
          <p>{words("self.text")}</p>
          <p>
            <a className="more" href={to(paths.helpBrowser)}>
              {words("self.link")}
            </a>
          </p>
        </div>
      </Section>
      <Section id="accessibility" title={words("access.title")}>
        <div className="stack">
          <p>{words("access.text")}</p>
          <p>
            <a className="more" href={to(paths.accessibility)}>
              {words("access.link")}
            </a>
          </p>
        </div>
      </Section>
    </main>
  );
}
