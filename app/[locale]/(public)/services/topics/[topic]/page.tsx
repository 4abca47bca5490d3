import type { Metadata } from "next";
import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Section } from "@/components/ui/section";
import { topics } from "@/lib/city/topics";
import { NotFoundError } from "@/lib/errors";
import { one, pageLanguage, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { servicesByName } from "@/lib/services/catalogue";
import { PassportChooser } from "../../passport-chooser";
import { ServiceRows } from "../../service-rows";
import { TopicLinks } from "../../topic-links";

type Props = PageProps<{ topic: string }>;

const findTopic = (slug: string) => topics().find((topic) => topic.slug === slug);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = await pageLanguage(params);
  const topic = findTopic((await params).topic);
  return topic ? { title: topic.name[language], description: topic.covers[language] } : {};
}

/** The services of one topic; among passports, two questions lead to the right one. */
export default async function TopicPage({ params, searchParams }: Props) {
  const language = await pageLanguage(params);
  await connection();
  const topic = findTopic((await params).topic);
  if (!topic) throw new NotFoundError("no such topic");
  const words = await getTranslations("services");
  const services = servicesByName(language).filter((service) => service.topic === topic.slug);
  const { who, had } = await searchParams;
  return (
    <>
      <Breadcrumb label={words("breadcrumb")} steps={[{ href: inLanguage(language, paths.services), title: words("title") }]} />
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{topic.name[language]}</h1>
          <p className="lead">{topic.covers[language]}</p>
        </div>
        <Section id="services" title={words("inTopic", { count: services.length })}>
          <ServiceRows services={services} language={language} />
        </Section>
        {services.some(({ passport }) => passport) ? (
          <PassportChooser language={language} path={paths.serviceTopic(topic.slug)} who={one(who)} had={one(had)} />
        ) : null}
        <Section id="topics" title={words("otherTopics")}>
          <TopicLinks language={language} except={topic.slug} />
        </Section>
      </main>
    </>
  );
}
