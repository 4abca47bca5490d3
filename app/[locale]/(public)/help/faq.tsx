import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { helpGroups } from "@/lib/help/front-matter";
import { helpTopics } from "@/lib/help/topics";
import { inLanguage, paths, type Language } from "@/lib/paths";

/** What people ask, with the short answer, by what it is about; each question has an anchor and leads to its page. */
export async function Faq({ language }: { language: Language }) {
  const words = await getTranslations("help");
  const topics = helpTopics(language);
  return helpGroups.map((group) => (
    <Section key={group} id={group} title={words(`group.${group}`)}>
      <ul className="rows">
        {topics
          .filter((topic) => topic.group === group)
          .map(({ slug, title, question, answer }) => (
            <li key={slug} id={slug}>
              <h3>{question}</h3>
              <p>{answer}</p>
              <p>
                <a className="more" href={inLanguage(language, paths.helpTopic(slug))}>
                  {words("more")}: {title}
                </a>
              </p>
            </li>
          ))}
      </ul>
    </Section>
  ));
}
