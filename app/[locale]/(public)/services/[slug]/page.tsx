import type { Metadata } from "next";
import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Section } from "@/components/ui/section";
import { findPaceForAll } from "@/lib/applications/pace/find-pace";
import { topics } from "@/lib/city/topics";
import { NotFoundError } from "@/lib/errors";
import { pageLanguage, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { findService } from "@/lib/services/catalogue";
import { Apply } from "./apply";
import { CostEstimate } from "./cost-estimate";
import { NeededDocuments } from "./needed-documents";
import { OtherWays } from "./other-ways";
import { ServiceData } from "./service-data";
import { ServiceFacts } from "./service-facts";
import { WholeRoute } from "./whole-route";

type Props = PageProps<{ slug: string }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = await pageLanguage(params);
  const service = findService((await params).slug);
  return service ? { title: service.title[language], description: service.summary[language] } : {};
}

/** All there is to know before applying; the same for everyone. */
export default async function ServicePage({ params, searchParams }: Props) {
  const language = await pageLanguage(params);
  await connection();
  const service = findService((await params).slug);
  if (!service) throw new NotFoundError("no such service");
  const words = await getTranslations("services");
  const pace = await findPaceForAll(service.slug, service.promise.workingDays);
  const topic = topics().find(({ slug }) => slug === service.topic)!;
  const to = (path: string) => inLanguage(language, path);
  const steps = [
    { href: to(paths.services), title: words("title") },
    { href: to(paths.serviceTopic(topic.slug)), title: topic.name[language] },
  ];
  return (
    <>
      <Breadcrumb label={words("breadcrumb")} steps={steps} />
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{service.title[language]}</h1>
          <p className="lead">{service.lead[language]}</p>
          <div className="cluster">
            <a className="btn" href={to(paths.newApplication(service.slug))}>
              {words("start")}
            </a>
            {service.passport ? (
              <a className="more" href={`${to(paths.serviceTopic(topic.slug))}#which`}>
                {words("passport.unsure")}
              </a>
            ) : null}
          </div>
        </div>
        <ServiceFacts service={service} language={language} pace={pace} />
        <Section id="route" title={words("route.title")} meta={words("route.meta")}>
          <WholeRoute service={service} language={language} />
        </Section>
        <Section id="need" title={words("need.title")} meta={service.documents.length ? words("need.meta") : undefined}>
          <NeededDocuments documents={service.documents} language={language} />
        </Section>
        {service.fee ? <CostEstimate service={service} language={language} asked={await searchParams} /> : null}
        <Apply service={service} language={language} />
        <OtherWays service={service} language={language} />
      </main>
      <ServiceData service={service} language={language} />
    </>
  );
}
