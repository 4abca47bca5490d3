import { getTranslations } from "next-intl/server";
import { Article } from "@/components/layout/article";
import { BackLink } from "@/components/ui/back-link";
import { NotFoundError } from "@/lib/errors";
import { findTopic } from "@/lib/help/topics";
import { pageLanguage, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { inLanguage, paths, type Language } from "@/lib/paths";
import { TopicBody } from "../topic-body";

type Props = PageProps<{ slug: string }>;

function topicOr404(slug: string, language: Language) {
  const topic = findTopic(slug, language);
  if (!topic) throw new NotFoundError("no such help page");
  return topic;
}

export async function generateMetadata({ params }: Props) {
  const language = await pageLanguage(params);
  return { title: topicOr404((await params).slug, language).title };
}

/** One help page: what its file says. */
export default async function HelpTopicPage({ params }: Props) {
  const language = await pageLanguage(params);
  const { title, lead, parts, checked } = topicOr404((await params).slug, language);
  const words = await getTranslations("help");
  const common = await getTranslations("common");
  const { day } = await reader();
  return (
    <>
      <BackLink plain href={inLanguage(language, paths.help)}>
        {words("topic.back")}
      </BackLink>
      <Article
        title={title}
        lead={lead}
        contents={common("onThisPage")}
        parts={parts.map(({ id, title, body }) => ({ id, title, body: <TopicBody body={body} language={language} /> }))}
      >
        <p className="meta">{words("topic.checked", { day: day(new Date(checked)) })}</p>
      </Article>
    </>
  );
}
